import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { castNames, colours } from './cast.ts'
import { colourAt, FRAMES, HEIGHT, pictureFile, STRIP, WIDTH } from './picture.ts'

describe('a picture', () => {
  it('is a Y4M file of whole frames', () => {
    const file = readFileSync(pictureFile('anna'))
    const end = file.indexOf('\n') + 1
    expect(file.toString('latin1', 0, end)).toBe('YUV4MPEG2 W320 H240 F15:1 Ip A1:1 C420jpeg\n')
    const frame = 'FRAME\n'.length + WIDTH * HEIGHT * 1.5
    expect((file.length - end) / frame).toBe(FRAMES)
    for (let at = end; at < file.length; at += frame) expect(file.toString('latin1', at, at + 6)).toBe('FRAME\n')
  })

  it('is mostly of the person’s colour in every frame, and no two frames are alike', () => {
    const seen = new Set<string>()
    for (let frame = 0; frame < FRAMES; frame++) {
      let own = 0
      const marks: string[] = []
      for (let y = 0; y < HEIGHT; y += 4) {
        for (let x = 0; x < WIDTH; x += 4) {
          const colour = colourAt(colours.ben, frame, x, y)
          if (colour === colours.ben) own += 16
          else if (y >= HEIGHT - STRIP) marks.push(String(colour[0]))
        }
      }
      expect(own / (WIDTH * HEIGHT)).toBeGreaterThan(0.7)
      seen.add(marks.join())
    }
    expect(seen.size).toBe(FRAMES)
  })

  it('has a colour that is far from everybody else’s', () => {
    for (const one of castNames) {
      for (const other of castNames.filter((name) => name !== one)) {
        const [red, green, blue] = colours[one].map((part, index) => part - (colours[other][index] ?? 0))
        expect(Math.hypot(red ?? 0, green ?? 0, blue ?? 0), `${one} and ${other}`).toBeGreaterThan(130)
      }
    }
  })
})
