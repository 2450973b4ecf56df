/** What came of a talk, as the one who talked says. */
export const callResults = ['sold', 'callback', 'question', 'complaint', 'spam'] as const
export type CallResult = (typeof callResults)[number]

/** Characters of a note, at most. */
export const NOTE_LENGTH = 2_000
