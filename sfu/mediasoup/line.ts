import type { Line } from '../media.ts'

/** What is known of a picture: the worker's scores of its streams, 0 to 10, none before the first packets. */
export interface PictureScore {
  readonly muted: boolean
  readonly scores: readonly number[]
}

export interface Measured {
  /** Whether the connection is up; unknown before it was. */
  readonly connected: boolean | undefined
  /** How the voice arrives; unknown if none is sent, or it is muted, or has just begun. */
  readonly voice: Line | undefined
  readonly pictures: readonly PictureScore[]
}

/**
 * How well a party sends. The voice decides: a bad picture takes one step off a good voice and no more, since the
 * picture gives way first and its upper layers come and go with the bandwidth.
 */
export function lineOf({ connected, voice, pictures }: Measured): Line {
  if (connected === false) return 0
  const picture = worst(pictures.filter(({ muted }) => !muted).map(({ scores }) => stepOf(scores)))
  if (voice === undefined) return picture ?? 3
  return picture !== undefined && picture < voice ? lower(voice) : voice
}

/** The best stream speaks for its source: a browser that runs short of bandwidth stops the larger layers on purpose. */
function stepOf(scores: readonly number[]): Line | undefined {
  if (scores.length === 0) return undefined
  const best = Math.max(...scores)
  if (best >= 8) return 3
  if (best >= 5) return 2
  return best >= 1 ? 1 : 0
}

function worst(steps: readonly (Line | undefined)[]): Line | undefined {
  return steps.reduce<Line | undefined>(
    (low, step) => (step !== undefined && (low === undefined || step < low) ? step : low),
    undefined,
  )
}

const lower = (line: Line): Line => (line === 3 ? 2 : line === 2 ? 1 : line === 1 ? 1 : 0)
