import type { PeopleWords } from '../locales/people-words.ts'
import type { Refused } from './rest.ts'

/** What to say of a refusal. */
export function refusalSentence({ code, detail }: Refused, { refused, weak }: PeopleWords): string {
  if (code === 'unreachable') return refused.unreachable
  if (code === 'session.too-often' || code === 'message.too-often') return refused.wait
  if (code === 'password.weak') {
    const why = detail?.['why']
    return why === 'common' || why === 'derived' ? weak[why] : weak.short
  }
  return refused[code] ?? refused.failed
}
