import { describe, expect, it } from 'vitest'
import { layerFor } from './layer.ts'

describe('the layer of a picture', () => {
  it.each<[number, readonly number[], number]>([
    [90, [4, 2, 1], 0],
    [180, [4, 2, 1], 0],
    [240, [4, 2, 1], 1],
    [450, [4, 2, 1], 1],
    [600, [4, 2, 1], 2],
    [2_160, [4, 2, 1], 2],
    [240, [2, 1], 0],
    [720, [2, 1], 1],
    [720, [1], 0],
  ])('shown %i pixels high, of layers smaller by %j, is %i', (height, scales, layer) => {
    expect(layerFor(height, scales)).toBe(layer)
  })
})
