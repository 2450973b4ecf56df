import { type CastName, type Colour, colours } from './cast.ts'
import { cachedFile } from './file-cache.ts'

export const WIDTH = 320
export const HEIGHT = 240
const RATE = 15
export const FRAMES = 30
/** Height of the marker strip at the foot of the picture. */
export const STRIP = 40
/** Blocks of the strip, left to right: white, black, then the number of the frame, its highest bit first, then black. */
const BLOCKS = 8
const SQUARE = 56

const WHITE: Colour = [235, 235, 235]
const BLACK: Colour = [20, 20, 20]

/** The colour of the person's picture at a point of a frame. */
export function colourAt(field: Colour, frame: number, x: number, y: number): Colour {
  if (y >= HEIGHT - STRIP) return stripAt(frame, Math.floor((x * BLOCKS) / WIDTH))
  const travel = frame / FRAMES
  const left = Math.round(travel * (WIDTH - SQUARE))
  const top = Math.round((0.5 + 0.5 * Math.sin(2 * Math.PI * travel)) * (HEIGHT - STRIP - SQUARE))
  const inside = x >= left && x < left + SQUARE && y >= top && y < top + SQUARE
  return inside ? [field[0] * 0.35, field[1] * 0.35, field[2] * 0.35] : field
}

function stripAt(frame: number, block: number): Colour {
  if (block === 0) return WHITE
  if (block === 1 || block === BLOCKS - 1) return BLACK
  return (frame >> (BLOCKS - 2 - block)) & 1 ? WHITE : BLACK
}

/** BT.601 in limited range, which is what a browser takes a small picture for. */
function yuv([red, green, blue]: Colour): Colour {
  return [
    Math.round(16 + 0.257 * red + 0.504 * green + 0.098 * blue),
    Math.round(128 - 0.148 * red - 0.291 * green + 0.439 * blue),
    Math.round(128 + 0.439 * red - 0.368 * green - 0.071 * blue),
  ]
}

interface Format {
  readonly width: number
  readonly height: number
  /** Frames a second. */
  readonly rate: number
}

/** Frames as a Y4M file. */
export function y4m(format: Format, frames: Iterable<(x: number, y: number) => Colour>): Buffer {
  const { width, height, rate } = format
  const parts: Buffer[] = [Buffer.from(`YUV4MPEG2 W${width} H${height} F${rate}:1 Ip A1:1 C420jpeg\n`, 'latin1')]
  for (const at of frames) parts.push(Buffer.from('FRAME\n', 'latin1'), planes(format, at))
  return Buffer.concat(parts)
}

function planes({ width, height }: Format, at: (x: number, y: number) => Colour): Buffer {
  const area = width * height
  const half = width / 2
  const data = Buffer.alloc(area * 1.5)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [luma, cb, cr] = yuv(at(x, y))
      data[y * width + x] = luma
      if (x % 2 === 1 || y % 2 === 1) continue
      const spot = (y / 2) * half + x / 2
      data[area + spot] = cb
      data[area * 1.25 + spot] = cr
    }
  }
  return data
}

/** A person's picture: 320 x 240, 15 frames a second, two seconds that loop. */
function pictureOf(field: Colour): Buffer {
  const frames = Array.from(
    { length: FRAMES },
    (_none, frame) => (x: number, y: number) => colourAt(field, frame, x, y),
  )
  return y4m({ width: WIDTH, height: HEIGHT, rate: RATE }, frames)
}

/** The path of a person's picture, for `--use-file-for-fake-video-capture`. */
export function pictureFile(name: CastName): string {
  const recipe = { colour: colours[name], WIDTH, HEIGHT, RATE, FRAMES, STRIP, BLOCKS, SQUARE, version: 1 }
  return cachedFile(`picture-${name}`, 'y4m', recipe, () => pictureOf(colours[name]))
}
