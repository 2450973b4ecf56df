import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastOf, inkOn, inks, isReadable, LEAST_CONTRAST, onNight, readableNear } from './colour.ts'

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('a colour', () => {
  it('has the contrasts that WCAG gives as examples', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrastOf('#ffffff', '#ffffff')).toBe(1)
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
    expect(contrastOf('#ffffff', '#777777')).toBeCloseTo(4.48, 2)
  })

  it('is written on in white where it is dark, and in ink where it is light', () => {
    expect(inkOn('#0b3d91').ink).toBe('#ffffff')
    expect(inkOn('#f2c94c').ink).toBe('#171a21')
  })

  it('in the middle is too light for the one and too dark for the other, and has good neighbours', () => {
    expect(isReadable('#7c7c7c')).toBe(false)
    const { darker, lighter } = readableNear('#7c7c7c')
    expect([darker, lighter].map(isReadable)).toEqual([true, true])
    expect([inkOn(darker).ink, inkOn(lighter).ink]).toEqual([...inks])
  })

  it('that can be read is its own neighbour on one side', () => {
    expect(readableNear('#0b3d91').darker).toBe('#0b3d91')
    expect(readableNear('#f2c94c').lighter).toBe('#f2c94c')
  })

  it('always has neighbours that can be read, and a light one for the dark stage', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const { darker, lighter } = readableNear(colour)
        expect([darker, lighter, onNight(colour)]).toEqual(Array(3).fill(expect.stringMatching(/^#[0-9a-f]{6}$/)))
        expect(contrastOf(darker, inks[0])).toBeGreaterThanOrEqual(LEAST_CONTRAST)
        expect(contrastOf(lighter, inks[1])).toBeGreaterThanOrEqual(LEAST_CONTRAST)
        expect(contrastOf(onNight(colour), '#2c303c')).toBeGreaterThanOrEqual(LEAST_CONTRAST)
      }),
    )
  })
})
