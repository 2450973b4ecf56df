import { audioContext } from '../media/audio-context.ts'
import { type Tune, type TuneName, tunes } from './tunes.ts'

/** The music of the line loads only there. */
export type SoundName = TuneName | 'waiting'

/** What the sessions need of the sounds. */
export interface Tones {
  /** Plays until disposed, or once, as the tune says. */
  play(name: SoundName): Disposable
}

const ATTACK = 0.025

/**
 * The sounds of the bell, made by the browser itself. Silent until the page has had a gesture; `unlock` inside
 * the press tells whether they will be heard.
 */
export class Sounds implements Tones {
  /** 0 to 1. */
  volume = 1

  /** Call it inside a gesture. @returns whether sounds can be heard now. */
  async unlock(): Promise<boolean> {
    const context = audioContext()
    if (context === null) return false
    await context.resume().catch(() => undefined)
    return !this.blocked
  }

  /** The browser plays nothing: say it in red. */
  get blocked(): boolean {
    return audioContext()?.state !== 'running'
  }

  play(name: SoundName): Disposable {
    const context = audioContext()
    if (context === null) return { [Symbol.dispose]: () => undefined }
    const out = context.createGain()
    out.gain.value = this.volume
    out.connect(context.destination)
    let timer: ReturnType<typeof setInterval> | undefined
    let over = false
    const begin = ({ notes, every }: Tune): void => {
      const strike = (): void => {
        // A suspended context keeps its clock: notes would pile up and sound all at once when it wakes.
        if (context.state === 'running') for (const each of notes) pluck(context, out, each)
      }
      if (over) return
      strike()
      if (every !== null) timer = setInterval(strike, every * 1000)
    }
    if (name !== 'waiting') begin(tunes[name])
    else void import('./waiting-tune.ts').then(({ waiting }) => begin(waiting)).catch(() => undefined)
    return {
      [Symbol.dispose]: () => {
        over = true
        clearInterval(timer)
        if (name !== 'waiting' && tunes[name].every === null) return
        // A cut note clicks.
        out.gain.setTargetAtTime(0, context.currentTime, 0.03)
        setTimeout(() => out.disconnect(), 300)
      },
    }
  }
}

/** A bell: the note, its octave and a twelfth above it, each dying away faster than the one below. */
function pluck(context: AudioContext, out: AudioNode, { at, pitch, length, loud }: Tune['notes'][number]): void {
  const start = context.currentTime + 0.01 + at
  for (const [times, part] of [
    [1, 1],
    [2, 0.35],
    [3, 0.12],
  ] as const) {
    const tone = context.createOscillator()
    const envelope = context.createGain()
    tone.frequency.value = pitch * times
    const peak = loud * part * 0.35
    const end = start + length / times
    envelope.gain.setValueAtTime(0, start)
    envelope.gain.linearRampToValueAtTime(peak, start + ATTACK)
    envelope.gain.exponentialRampToValueAtTime(0.0001, end)
    tone.connect(envelope).connect(out)
    tone.start(start)
    tone.stop(end + 0.05)
    tone.onended = () => envelope.disconnect()
  }
}
