import type { Page } from 'playwright'
import type { CastName, Colour } from './cast.ts'
import type { Lines } from './lines.ts'
import { comesTrue } from './patience.ts'
import './track-processor.ts'

/** One remote picture as a person has it before them. */
interface Look {
  /** Part of the picture that has a person's colour, 0 to 1. */
  readonly shares: Readonly<Record<string, number>>
  readonly width: number
  readonly height: number
  /** True if it changed since the last look. */
  readonly moved: boolean
}

/** In the page: looks at every remote video that an element shows. */
export interface Eye {
  looks(): Look[]
  /** True once a person's colour fills a picture that moved three times, all after the first asking with this key. */
  sees(person: string, key: string): boolean
  /**
   * Milliseconds for which no visible remote picture was this person's (anybody's, if none is named), since the first asking with this key.
   * `moving`: a picture that stands still does not count.
   */
  blindFor(person: string | null, key: string, moving: boolean): number
  /** Part of the cells of a grid that have the expected colour in the best of the remote pictures, 0 to 1. */
  matches(grid: Grid): number
  /** Prepares to time the first frame of a person. */
  arm(person: string): void
  firstFrameAt(): number | null
}

/** A grid of coloured cells within a picture, in parts of its width and height. */
export interface Grid {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly columns: number
  /** Row by row. */
  readonly cells: readonly Colour[]
}

/** Runs in the page before its own scripts; knows nothing outside of itself and its parameters. */
export function installEye(lines: Lines, colours: Readonly<Record<string, Colour>>): Eye {
  const WIDTH = 64
  const HEIGHT = 48
  const FILLED = 0.5
  const tracks: MediaStreamTrack[] = []
  const last = new Map<MediaStreamTrack, Uint8ClampedArray>()
  const moves = new Map<string, number>()
  const blindSince = new Map<string, number>()
  let first: { readonly person: string; at: number | null } | null = null

  const canvas = new OffscreenCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('This browser gives no canvas to look with.')

  const pixels = (source: CanvasImageSource): Uint8ClampedArray => {
    context.drawImage(source, 0, 0, WIDTH, HEIGHT)
    return context.getImageData(0, 0, WIDTH, HEIGHT).data
  }
  const distance = (data: Uint8ClampedArray, at: number, [red, green, blue]: Colour): number =>
    Math.hypot((data[at] ?? 0) - red, (data[at + 1] ?? 0) - green, (data[at + 2] ?? 0) - blue)

  const sharesOf = (data: Uint8ClampedArray): Record<string, number> => {
    const shares: Record<string, number> = {}
    for (const [person, colour] of Object.entries(colours)) {
      let count = 0
      for (let at = 0; at < data.length; at += 4) if (distance(data, at, colour) < 60) count++
      shares[person] = Math.round((count / (WIDTH * HEIGHT)) * 100) / 100
    }
    return shares
  }
  const hasMoved = (before: Uint8ClampedArray | undefined, after: Uint8ClampedArray): boolean => {
    if (before === undefined) return false
    let changed = 0
    for (let at = 0; at < after.length; at += 4)
      if (Math.abs((before[at] ?? 0) - (after[at] ?? 0)) + Math.abs((before[at + 1] ?? 0) - (after[at + 1] ?? 0)) > 40)
        changed++
    return changed > 8
  }

  const shown = (): { track: MediaStreamTrack; video: HTMLVideoElement }[] =>
    tracks.flatMap((track) => {
      const video = lines.elementOf(track)
      return video instanceof HTMLVideoElement && video.readyState >= 2 && video.videoWidth > 0
        ? [{ track, video }]
        : []
    })
  const looks = (): Look[] =>
    shown().map(({ track, video }) => {
      const data = pixels(video)
      const moved = hasMoved(last.get(track), data)
      last.set(track, data)
      return { shares: sharesOf(data), width: video.videoWidth, height: video.videoHeight, moved }
    })

  const watchFirst = async (track: MediaStreamTrack): Promise<void> => {
    const processor = new window.MediaStreamTrackProcessor<VideoFrame>({ track: track.clone() })
    const reader = processor.readable.getReader()
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      const at = performance.timeOrigin + performance.now()
      const wanted = first
      if (wanted !== null && wanted.at === null && (sharesOf(pixels(value))[wanted.person] ?? 0) >= FILLED)
        wanted.at = at
      value.close()
    }
  }

  lines.onTrack((track) => {
    if (track.kind !== 'video') return
    tracks.push(track)
    if (first !== null) void watchFirst(track)
  })

  return {
    looks,
    sees(person, key) {
      for (const { shares, moved } of looks())
        if (moved && (shares[person] ?? 0) >= FILLED) moves.set(key, (moves.get(key) ?? 0) + 1)
      return (moves.get(key) ?? 0) >= 3
    },
    blindFor(person, key, moving) {
      const now = performance.now()
      const seen = looks().some(
        ({ shares, moved }) => (moved || !moving) && (person === null || (shares[person] ?? 0) >= FILLED),
      )
      const since = blindSince.get(key)
      if (seen || since === undefined) blindSince.set(key, now)
      return seen || since === undefined ? 0 : now - since
    },
    matches({ left, top, width, height, columns, cells }) {
      const rows = Math.ceil(cells.length / columns)
      let best = 0
      for (const { video } of shown()) {
        const data = pixels(video)
        const right = cells.filter((colour, index) => {
          const x = Math.floor((left + (width * ((index % columns) + 0.5)) / columns) * WIDTH)
          const y = Math.floor((top + (height * (Math.floor(index / columns) + 0.5)) / rows) * HEIGHT)
          return distance(data, 4 * (y * WIDTH + x), colour) < 70
        })
        best = Math.max(best, right.length / cells.length)
      }
      return best
    },
    arm(person) {
      const watching = first !== null
      first = { person, at: null }
      if (!watching) for (const track of tracks) void watchFirst(track)
    },
    firstFrameAt: () => first?.at ?? null,
  }
}

const SEEING_MS = 10_000
let asked = 0

/** Waits until a visible remote video of this page shows a person's picture, and that it moves. */
export async function sees(page: Page, person: CastName, timeout = SEEING_MS): Promise<void> {
  const query = { person, key: `sees-${asked++}` }
  const seen = await comesTrue(page, timeout, (patience) =>
    page.waitForFunction((wanted) => window.shopbellKit.eye.sees(wanted.person, wanted.key), query, patience),
  )
  if (!seen) throw new Error(`${person} was not seen within ${timeout} ms. ${await describeSight(page)}`)
}

export interface Blank {
  /** True if the last picture may stay, as long as none follows it. */
  readonly mayStand?: boolean
  /** Whose picture must be absent; any remote picture if left out. */
  readonly of?: CastName
  /** Milliseconds. */
  readonly length?: number
  readonly timeout?: number
}

/** Waits until no visible remote video of this page shows a picture (or none of this person) for a while. */
export async function seesNothing(
  page: Page,
  { of, mayStand = false, length = 500, timeout = SEEING_MS }: Blank = {},
): Promise<void> {
  const query = { person: of ?? null, key: `blind-${asked++}`, moving: mayStand, length }
  const blind = await comesTrue(page, timeout, (patience) =>
    page.waitForFunction(
      (wanted) => window.shopbellKit.eye.blindFor(wanted.person, wanted.key, wanted.moving) >= wanted.length,
      query,
      patience,
    ),
  )
  if (!blind) throw new Error(`There was still a picture after ${timeout} ms. ${await describeSight(page)}`)
}

/** Waits until a visible remote video of this page shows a grid, with at most one cell in eight wrong. */
export async function seesGrid(page: Page, grid: Grid, timeout = SEEING_MS): Promise<void> {
  const seen = await comesTrue(page, timeout, (patience) =>
    page.waitForFunction((wanted) => window.shopbellKit.eye.matches(wanted) >= 0.87, grid, patience),
  )
  if (!seen) throw new Error(`The pattern was not seen within ${timeout} ms. ${await describeSight(page)}`)
}

/** Makes the next frame of a person the first one: to be called before what is timed begins. */
export async function armEye(page: Page, person: CastName): Promise<void> {
  await page.evaluate((wanted) => window.shopbellKit.eye.arm(wanted), person)
}

/** When the first frame with the person's colour was decoded since `armEye`, in milliseconds since 1970. */
export async function firstFrameAt(page: Page, timeout = SEEING_MS): Promise<number> {
  const seen = await comesTrue(page, timeout, (patience) =>
    page.waitForFunction(() => window.shopbellKit.eye.firstFrameAt() !== null, null, patience),
  )
  const at = await page.evaluate(() => window.shopbellKit.eye.firstFrameAt())
  if (!seen || at === null) throw new Error(`No frame within ${timeout} ms. ${await describeSight(page)}`)
  return at
}

async function describeSight(page: Page): Promise<string> {
  const looks = await page.evaluate(() => window.shopbellKit.eye.looks())
  return looks.length === 0
    ? 'No visible element plays a remote video track.'
    : looks.map((look) => JSON.stringify(look)).join('; ')
}
