import { html, nothing, type TemplateResult } from 'lit'
import type { DeskId } from '../../protocol/ids.ts'
import type { Me } from '../../protocol/rest/routes.ts'
import type { CounterSession, CounterState } from '../counter-session.ts'
import type { AccountRest } from './account-rest.ts'
import './blocked.ts'
import type { CallRest } from './call-rest.ts'
import './changes.ts'
import './desks.ts'
import './history.ts'
import './hours.ts'
import './hours-desks.ts'
import type { HoursRest } from './hours-rest.ts'
import './keep-switch.ts'
import type { Ledger } from './ledger.ts'
import './live-board.ts'
import './people.ts'
import type { Preferences } from './preferences.ts'
import './profile.ts'
import './settings.ts'
import './shop.ts'
import type { ShopDrafts } from './shop-drafts.ts'
import './tell-switch.ts'
import type { Tongue } from './tongue.ts'
import type { View } from './view.ts'
import './wait-goal.ts'
import './ways.ts'

/** What the pages beside the counter are made of. */
export interface CounterPage {
  readonly view: View
  readonly tongue: Tongue
  readonly me: Me
  readonly counter: CounterSession
  readonly state: CounterState
  readonly accounts: AccountRest
  readonly calls: CallRest
  readonly ledger: Ledger
  readonly preferences: Preferences
  readonly hours: HoursRest
  readonly drafts: ShopDrafts
  readonly version: string
  readonly inCall: boolean
}

/** The page of a view. The counter itself is none: it is drawn around its calls. */
export function pageOf(page: CounterPage): TemplateResult {
  const { tongue, me, state, calls, accounts } = page
  const { hours, desks, ways, shop } = page.drafts
  switch (page.view) {
    case 'board':
      return html`<desk-live-board .tongue=${tongue} .counter=${page.counter}></desk-live-board>
        <desk-wait-goal .tongue=${tongue} .calls=${calls}></desk-wait-goal>
        ${me.role === 'owner' ? html`<desk-tell-switch .tongue=${tongue} .calls=${calls}></desk-tell-switch>` : nothing}`
    case 'blocked':
      return html`<desk-blocked .tongue=${tongue} .calls=${calls}></desk-blocked>`
    case 'changes':
      return html`<desk-changes .tongue=${tongue}></desk-changes>`
    case 'history':
      return html`<desk-history
        .tongue=${tongue}
        .ledger=${page.ledger}
        .calls=${calls}
        .me=${me}
        .agents=${state.colleagues}
        .keeper=${desks}
        .desks=${desks.state.draft.desks}
      ></desk-history>`
    case 'hours': {
      const keeper = hours.keeper(page.hours)
      const { chosen } = hours
      const made = desks.state.draft.desks
      return html`<desk-hours
        .tongue=${tongue}
        .keeper=${keeper}
        .state=${keeper.state}
        .desk=${made.find(({ id }) => id === chosen)?.name ?? chosen ?? ''}
        ><desk-hours-desks
          .tongue=${tongue}
          .keeper=${desks}
          .desks=${made}
          .chosen=${chosen}
          @hours-of=${(event: CustomEvent<DeskId | null>) => hours.choose(event.detail)}
        ></desk-hours-desks
      ></desk-hours>`
    }
    case 'desks':
      return html`<desk-desks
          .tongue=${tongue}
          .keeper=${desks}
          .state=${desks.state}
          .colleagues=${state.colleagues}
        ></desk-desks>
        <desk-ways .tongue=${tongue} .keeper=${ways} .state=${ways.state}></desk-ways>
        <desk-keep-switch .tongue=${tongue} .calls=${calls}></desk-keep-switch>`
    case 'shop':
      return html`<desk-shop
        .tongue=${tongue}
        .keeper=${shop}
        .state=${shop.state}
        shop=${me.shop.id}
      ></desk-shop>`
    case 'people':
      return html`<desk-people .tongue=${tongue} .accounts=${accounts} me=${me.agent}></desk-people>`
    case 'profile':
      return html`<desk-profile .tongue=${tongue} .accounts=${accounts}></desk-profile>`
    case 'counter':
    case 'settings':
      return html`<desk-settings
        .tongue=${tongue}
        .me=${me}
        .preferences=${page.preferences}
        .counter=${state}
        .version=${page.version}
        ?in-call=${page.inCall}
      ></desk-settings>`
  }
}
