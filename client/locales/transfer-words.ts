import type { AskWish } from '../../protocol/call/ask.ts'

/** The words of handing a call on, bringing somebody in, and looking after those who are in. */
export interface TransferWords {
  /** Name of the button and of the sheet. */
  readonly title: string
  readonly people: string
  readonly colleagues: string
  readonly nobodyElse: string
  readonly aColleague: string
  readonly leads: string
  readonly muted: string
  readonly mute: (name: string) => string
  readonly remove: (name: string) => string
  /** What can be wished of a colleague, short. */
  readonly wish: { readonly [W in AskWish]: string }
  readonly wishOf: { readonly [W in AskWish]: (name: string) => string }
  /** At the colleague. */
  readonly asksYou: { readonly [W in AskWish]: (name: string) => string }
  /** While it rings. */
  readonly ringing: { readonly [W in AskWish]: (name: string) => string }
  readonly left: (clock: string) => string
  readonly cancel: string
  readonly speakAlone: (name: string) => string
  readonly consulted: (name: string) => string
  readonly waits: string
  readonly handOver: string
  readonly together: string
  readonly takeBack: string
  readonly take: string
  readonly lineBroke: (name: string) => string
  /** Why an ask has come to nothing. */
  readonly came: { readonly [H in 'declined' | 'missed']: (name: string) => string }
  readonly gone: { readonly [H in 'unasked' | 'handed' | 'goes-on']: (name: string) => string }
}
