export interface CloseRow {
  /** Whether the client comes back by itself. */
  readonly comeBack: boolean
  readonly doc: string
}

/**
 * Close codes of the socket. 44xx is the client's fault, 45xx ours. Numbers are never reused.
 * 1005, 1006 and 1015 are made up by the runtime: no frame arrived, the line is gone, so the client comes back.
 */
export const closeCodes = {
  1000: { comeBack: false, doc: 'Done: the client said goodbye.' },
  1001: { comeBack: true, doc: 'The server or the page goes away.' },
  1009: { comeBack: false, doc: 'A frame over 64 KiB.' },
  4400: { comeBack: false, doc: 'A message that is not one of ours.' },
  4401: { comeBack: false, doc: 'Not known: no session, or a stale token. Get a new one first.' },
  4403: { comeBack: false, doc: 'This origin is not on the list of the shop.' },
  4406: { comeBack: false, doc: 'No common version of the protocol.' },
  4408: { comeBack: true, doc: 'Silent for too long: no `hello`, or no answer to a ping.' },
  4409: { comeBack: false, doc: 'Replaced: the same person opened another socket.' },
  4410: { comeBack: false, doc: 'Carried: the call goes on on another device of the same person. Forget it here.' },
  4429: { comeBack: false, doc: 'A flood.' },
  4500: { comeBack: true, doc: 'The server failed.' },
  4503: { comeBack: true, doc: 'The server is about to stop, or full.' },
} as const satisfies Record<number, CloseRow>

export type CloseCode = keyof typeof closeCodes

/** Whether to come back after a close code, known or not: an unknown one is a line that broke. */
export function comesBack(code: number): boolean {
  return code in closeCodes ? closeCodes[code as CloseCode].comeBack : true
}
