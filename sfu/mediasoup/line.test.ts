import { describe, expect, it } from 'vitest'
import { lineOf, type SourceScore } from './line.ts'

const voice = (...scores: number[]): SourceScore => ({ kind: 'audio', muted: false, scores })
const picture = (...scores: number[]): SourceScore => ({ kind: 'video', muted: false, scores })

describe('the line of a party', () => {
  it.each<[string, readonly SourceScore[], boolean | undefined, number]>([
    ['is good before anything is known', [], undefined, 3],
    ['is good before the first packets', [voice()], true, 3],
    ['is good with a good voice', [voice(10)], true, 3],
    ['falls with the voice', [voice(7)], true, 2],
    ['is bad with a bad voice, however good the picture', [voice(3), picture(10)], true, 1],
    ['is nothing when no voice arrives', [voice(0)], true, 0],
    ['loses one step and no more by a picture that is gone', [voice(10), picture(0)], true, 2],
    ['loses nothing by a picture that is no worse', [voice(6), picture(6)], true, 2],
    ['does not reach nothing by a picture', [voice(2), picture(0)], true, 1],
    ['takes the best layer of a picture: the others stop on purpose', [voice(10), picture(10, 0, 0)], true, 3],
    ['is that of the picture where there is no voice', [picture(5)], true, 2],
    ['ignores what is muted', [{ ...voice(0), muted: true }], true, 3],
    ['is nothing without connection, whatever the scores', [voice(10)], false, 0],
  ])('%s', (_name, sources, connected, line) => {
    expect(lineOf(sources, connected)).toBe(line)
  })
})
