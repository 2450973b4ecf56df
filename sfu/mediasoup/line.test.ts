import { describe, expect, it } from 'vitest'
import { lineOf, type Measured } from './line.ts'

const picture = (...scores: number[]) => ({ muted: false, scores })

describe('the line of a party', () => {
  it.each<[string, Partial<Measured>, number]>([
    ['is good before anything is known', {}, 3],
    ['is that of the voice', { voice: 2 }, 2],
    ['is bad with a bad voice, however good the picture', { voice: 1, pictures: [picture(10)] }, 1],
    ['is nothing when no voice arrives', { voice: 0, pictures: [picture(10)] }, 0],
    ['loses one step and no more by a picture that is gone', { voice: 3, pictures: [picture(0)] }, 2],
    ['loses nothing by a picture that is no worse', { voice: 2, pictures: [picture(6)] }, 2],
    ['does not reach nothing by a picture', { voice: 1, pictures: [picture(0)] }, 1],
    ['takes the best layer of a picture: the others stop on purpose', { voice: 3, pictures: [picture(10, 0, 0)] }, 3],
    ['takes the worst of two pictures', { voice: 3, pictures: [picture(10), picture(3)] }, 2],
    ['is that of the picture where there is no voice', { pictures: [picture(5)] }, 2],
    ['is good before the first packets of a picture', { pictures: [picture()] }, 3],
    ['ignores a picture that is muted', { pictures: [{ muted: true, scores: [0] }] }, 3],
    ['is nothing without connection, whatever arrived before', { connected: false, voice: 3 }, 0],
  ])('%s', (_name, measured, line) => {
    expect(lineOf({ connected: true, voice: undefined, pictures: [], ...measured })).toBe(line)
  })
})
