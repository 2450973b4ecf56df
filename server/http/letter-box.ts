import type { FastifyRequest } from 'fastify'
import type { LetterLanguage, MadeLink } from '../../protocol/rest/accounts.ts'
import type { ChangeValues } from '../../protocol/rest/changes.ts'
import type { LinkOf, Purpose } from '../accounts/links.ts'
import type { Agent } from '../accounts/store.ts'
import { inviteLetter, resetLetter } from '../mail/letters.ts'
import type { Letter } from '../mail/mailer.ts'
import { keyedBuckets } from '../signalling/rate.ts'
import type { AppOptions } from './deps.ts'
import { personTarget } from './targets.ts'

/** Makes one-time links and mails them where there is a mail server. */
export interface LetterBox {
  invite(
    wish: Extract<Purpose, { kind: 'invite' }>,
    by: Agent,
    language: LetterLanguage,
    request: FastifyRequest,
  ): Promise<{
    readonly made: MadeLink
    readonly link: LinkOf<'invite'>
  }>
  /** A link for somebody who has forgotten the password, made by an owner. */
  reset(agent: Agent, by: Agent, language: LetterLanguage, request: FastifyRequest): Promise<MadeLink>
  /** The same, asked for by who says it is them: it goes to their address and nowhere else. Returns at once. */
  forgotten(email: string, language: LetterLanguage, request: FastifyRequest): void
}

/** Letters that one address is sent: three, then one in ten minutes. */
const PATIENCE = { burst: 3, perSecond: 1 / 600 }

export function openLetterBox({ config, deps, log }: AppOptions): LetterBox {
  const { links, linkStore, accounts, shops, mailer, audit, now } = deps
  const sent = keyedBuckets(PATIENCE, now)

  const addressOf = (page: string, token: string, { protocol, host }: FastifyRequest): string =>
    `${config.publicUrl ?? `${protocol}://${host}`}/console/${page}#${token}`

  const shopName = ({ shop }: Pick<Agent, 'shop'>): string => shops.find(shop)?.name ?? ''

  /** @returns whether it is on its way */
  async function post(letter: Letter): Promise<boolean> {
    if (mailer === null || !sent.take(letter.to)) return false
    try {
      await mailer.send(letter)
      return true
    } catch (error) {
      log.warn({ err: error }, 'a letter could not be sent')
      return false
    }
  }

  async function makeReset({ id, shop }: Agent, request: FastifyRequest) {
    const { link, token } = await links.make({ kind: 'reset', shop, agent: id })
    return { url: addressOf('reset', token, request), expiresAt: link.expiresAt }
  }

  return {
    async invite(wish, by, language, request) {
      const { link, token } = await audit.together(async () => {
        const old = (await linkStore.invitesOf(wish.shop, now())).find(({ email }) => email === wish.email)
        const made = await links.make(wish)
        const values = { before: old === undefined ? null : invited(old), after: invited(made.link) }
        await audit.note(by, { kind: 'invite', target: { id: null, name: wish.email }, ...values })
        return made
      })
      const url = addressOf('invite', token, request)
      const mailed = await post(inviteLetter(language, { to: wish.email, shop: shopName(wish), by: by.name, url }))
      return { link, made: { url, mailed, expiresAt: link.expiresAt } }
    },

    async reset(agent, by, language, request) {
      const { url, expiresAt } = await audit.together(async () => {
        const made = await makeReset(agent, request)
        const values = { before: null, after: { expiresAt: made.expiresAt } }
        await audit.note(by, { kind: 'reset-link', target: personTarget(agent), ...values })
        return made
      })
      const mailed = await post(resetLetter(language, { to: agent.email, shop: shopName(agent), url }))
      return { url, mailed, expiresAt }
    },

    forgotten(email, language, request) {
      if (mailer === null) return
      accounts
        .findByEmail(email)
        .then(async (agent) => {
          if (agent === undefined) return
          const { url } = await makeReset(agent, request)
          await post(resetLetter(language, { to: agent.email, shop: shopName(agent), url }))
        })
        .catch((error: unknown) => log.error({ err: error }, 'a forgotten password came to nothing'))
    },
  }
}

/** What a link lets somebody be, and until when; never what opens it. */
function invited({ role, expiresAt }: LinkOf<'invite'>): NonNullable<ChangeValues['invite']> {
  return { role, expiresAt }
}
