import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Me, SignIn } from '../../protocol/rest/routes.ts'
import type { CounterSession } from '../counter-session.ts'
import type { Language } from '../locales/language.ts'
import { type Board, emptyBoard } from './board.ts'
import type { DeskParts } from './desk-parts.ts'
import type { DeskState } from './desk-state.ts'
import { type Ledger, LedgerKeeper } from './ledger.ts'
import { Onlooker } from './onlooker.ts'
import { opened, talkers } from './opened.ts'
import { type OwnCall, ownCallOf } from './own-call.ts'
import { Permissions } from './permissions.ts'
import { loadPreferences, type Preferences, savePreferences } from './preferences.ts'
import { Ringer } from './ringer.ts'
import { SoundWatch } from './sound-watch.ts'
import { learn } from './tongue.ts'
import { linkToken, pathOf } from './view.ts'

/** Milliseconds between two tries to reach a server that does not answer. */
const AGAIN = 4_000

const unread: Ledger = { lines: [], older: 'more', state: 'loading' }

/** The way from the address bar to the counter, and back to the sign-in. */
export class DeskModel implements ReactiveController {
  state: DeskState = {
    scene: { at: 'opening' },
    tongue: null,
    about: null,
    refused: null,
    signingIn: false,
    preferences: loadPreferences(),
    ledger: unread,
    replaced: false,
  }
  readonly sound: SoundWatch
  readonly permissions: Permissions
  readonly #host: ReactiveControllerHost
  readonly #parts: () => DeskParts
  readonly #onlooker: Onlooker
  #ringer: Ringer | null = null
  #keeper: LedgerKeeper | null = null
  #board: Board = emptyBoard
  #unsubscribe: (() => void) | null = null
  #again: ReturnType<typeof setTimeout> | undefined

  /** `parts` are asked for when the host is connected. */
  constructor(host: ReactiveControllerHost, parts: () => DeskParts) {
    this.#host = host
    this.#parts = parts
    const changed = (): void => host.requestUpdate()
    this.sound = new SoundWatch(parts, changed)
    this.permissions = new Permissions(parts, changed)
    this.#onlooker = new Onlooker(changed, () => this.#expire())
    host.addController(this)
  }

  hostConnected(): void {
    this.#ringer = new Ringer({ ...this.#parts(), hidden: () => document.hidden })
    document.addEventListener('visibilitychange', this.#seen)
    this.sound.connect()
    void this.open()
  }

  hostDisconnected(): void {
    this.#leave()
    this.sound.disconnect()
    clearTimeout(this.#again)
    document.removeEventListener('visibilitychange', this.#seen)
  }

  /** Who is signed in, and in which language to speak. */
  async open(): Promise<void> {
    clearTimeout(this.#again)
    const { rest } = this.#parts()
    try {
      if (this.state.tongue === null) await this.#learn(this.state.preferences.language)
    } catch {
      // Without words there is nothing to say it in; they come from the same server, which is tried again.
      this.#again = setTimeout(() => void this.open(), AGAIN)
      return
    }
    const [reply, about] = await Promise.all([rest.whoAmI(), rest.about()])
    if (about.ok) this.#set({ about: about.data })
    const token = linkToken(location)
    if (token !== null) return this.#set({ scene: { at: 'joining', token } })
    if (reply.ok) return this.#welcome(reply.data)
    if (reply.code === 'session.missing') return this.#set({ scene: { at: 'sign-in', reason: 'fresh' } })
    this.#set({ scene: { at: 'unreachable' } })
    this.#again = setTimeout(() => void this.open(), AGAIN)
  }

  async signIn(credentials: SignIn): Promise<void> {
    this.#set({ signingIn: true })
    const reply = await this.#parts().rest.signIn(credentials)
    this.#set({ signingIn: false, refused: reply.ok ? null : reply })
    if (reply.ok) await this.#welcome(reply.data)
  }

  /** Signed in by a link or a passkey. */
  joined(me: Me): Promise<void> {
    // What a link held is worth nothing any more, and has no place in the history of the browser.
    history.replaceState(null, '', pathOf('counter'))
    return this.#welcome(me)
  }

  forgetLink(): Promise<void> {
    history.replaceState(null, '', pathOf('counter'))
    return this.open()
  }

  dismissRefused(): void {
    this.#set({ refused: null })
  }

  /** Name, photo or role may be another one. */
  async refreshMe(): Promise<void> {
    const reply = await this.#parts().rest.whoAmI()
    const { scene } = this.state
    if (reply.ok && scene.at === 'counter') this.#set({ scene: { ...scene, me: reply.data } })
  }

  /** The call in which this agent talks elsewhere, as far as this page knows of it. */
  get ownCall(): OwnCall | null {
    const { scene } = this.state
    return scene.at === 'counter' ? ownCallOf(scene.counter.state) : this.#onlooker.ownCall
  }

  async signOut(): Promise<void> {
    this.#leave()
    await this.#parts().rest.signOut()
    this.#forget('signed-out')
  }

  /** Inside the press of `Go online`: everything that a browser gives in a press only is asked for at once. */
  async goOnline(me: Me): Promise<void> {
    this.#leave()
    this.sound.chime()
    const notices = this.permissions.askNotices()
    const counter = this.#openCounter(me)
    const devices = this.permissions.askMicrophone(counter)
    this.#set({ scene: { at: 'door', me, counter } })
    await Promise.all([notices, devices, opened(counter)])
    // Whoever goes online wants to be rung; a line that breaks just now says it again when it is back.
    if (counter.state.tab === 'lead') await counter.setStatus('available').catch(() => undefined)
    this.enter(me, counter)
  }

  /** On to the counter, whatever the browser still asks. */
  enter(me: Me, counter: CounterSession): void {
    const { scene } = this.state
    if (scene.at === 'counter' || (scene.at === 'door' && scene.counter !== counter)) return
    this.#set({ scene: { at: 'counter', me, counter } })
  }

  async useThisTab(counter: CounterSession): Promise<void> {
    this.sound.chime()
    void this.permissions.askNotices()
    await counter.takeLead()
    this.#set({ replaced: false })
    await this.permissions.askMicrophone(counter)
  }

  boardChanged(board: Board): void {
    this.#board = board
    this.#parts().callMark.set(board.talking !== null)
    this.#parts().awake.want(board.talking !== null || board.ringing.length > 0)
    this.#ring()
  }

  turnVolume(volume: number): void {
    this.#parts().bell.setVolume(volume)
    this.#remember({ ringVolume: volume })
  }

  heardChime(): void {
    this.#remember({ heardChime: true })
  }

  /** `null`: the browser's own language. */
  async speak(language: Language | null): Promise<void> {
    this.#remember({ language })
    // Words that cannot be fetched now come with the next load; until then the old ones stay.
    await this.#learn(language).catch(() => undefined)
  }

  refreshHistory(): void {
    void this.#keeper?.refresh()
  }

  readOlder(): void {
    void this.#keeper?.readOlder()
  }

  async #welcome(me: Me): Promise<void> {
    if (me.enrolling) return this.#set({ refused: null, scene: { at: 'enrol', me } })
    const keeper = new LedgerKeeper(this.#parts().rest, () => {
      if (keeper === this.#keeper) this.#set({ ledger: keeper.ledger })
    })
    this.#keeper = keeper
    this.permissions.forget()
    this.#set({ ledger: keeper.ledger, refused: null })
    void keeper.refresh()
    // A tab that can only look on needs no sound and asks for nothing.
    if (await this.#parts().ledElsewhere()) this.enter(me, this.#openCounter(me))
    else this.#stand(me)
  }

  #openCounter(me: Me): CounterSession {
    const counter = this.#parts().openCounter()
    this.#set({ replaced: false })
    let before = counter.state
    const step = (): void => {
      const { link, tab, calls, colleagues } = counter.state
      const was = before
      before = counter.state
      if (link === 'signed-out') return this.#expire()
      if (was.tab === 'lead' && tab === 'follow') this.#replace()
      // The leading tab has closed: this one may ring only after a press has let it sound.
      if (was.tab === 'follow' && tab === 'lead' && !this.sound.unlocked) {
        this.#leave()
        return this.#stand(me)
      }
      // What happened while the line was broken, and whom colleagues have just talked with, is in the history.
      const broke = was.link === 'reconnecting' && link === 'open'
      if (broke || talkers(was.colleagues) > talkers(colleagues)) this.refreshHistory()
      // A call does not wait until the browser has asked all its questions.
      if (this.state.scene.at === 'door' && calls.length > 0) this.enter(me, counter)
      this.#ring()
      this.#host.requestUpdate()
    }
    this.#unsubscribe = counter.subscribe(step)
    return counter
  }

  #stand(me: Me): void {
    this.#onlooker.open(this.#parts().lookOn())
    this.#set({ scene: { at: 'door', me, counter: null } })
  }

  /** The counter went on in another tab or on another device: nothing of a call is left here. */
  #replace(): void {
    this.boardChanged(emptyBoard)
    this.#set({ replaced: true })
  }

  #expire(): void {
    this.#leave()
    this.#forget('expired')
  }

  /** Nothing of the calls is left on the screen or in memory once somebody else may sit here. */
  #forget(reason: 'expired' | 'signed-out'): void {
    this.#keeper = null
    this.#set({ ledger: unread, refused: null, scene: { at: 'sign-in', reason } })
  }

  /** Lets go of the counter, if there is one. */
  #leave(): void {
    const { scene } = this.state
    this.#unsubscribe?.()
    this.#unsubscribe = null
    this.#onlooker.close()
    this.#board = emptyBoard
    this.#ringer?.stop()
    this.#parts().callMark.set(false)
    this.#parts().awake.want(false)
    if (scene.at === 'counter' || scene.at === 'door') scene.counter?.[Symbol.dispose]()
  }

  #ring(): void {
    const { scene, tongue } = this.state
    if (scene.at !== 'counter' || tongue === null) return
    const { tab, link } = scene.counter.state
    if (tab === 'lead' && link !== 'refused') this.#ringer?.update(this.#board, tongue)
    else this.#ringer?.stop()
  }

  readonly #seen = (): void => {
    this.#ring()
    if (!document.hidden) this.refreshHistory()
  }

  async #learn(language: Language | null): Promise<void> {
    const tongue = await learn(language)
    document.documentElement.lang = tongue.language
    this.#set({ tongue })
    this.#ring()
  }

  #remember(change: Partial<Preferences>): void {
    const preferences = { ...this.state.preferences, ...change }
    savePreferences(preferences)
    this.#set({ preferences })
  }

  #set(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change }
    this.#host.requestUpdate()
  }
}
