import { html, nothing, type TemplateResult } from 'lit'
import type { CounterState } from '../counter-session.ts'
import { canRetry } from '../ui/remarks.ts'
import type { Tongue } from './tongue.ts'
import './trouble.ts'

/** What may be wrong at the counter, besides what its session knows. */
export interface Wrongs {
  /** The browser plays nothing on this page. */
  readonly silent: boolean
  /** They have said that they hear the bell, or something more pressing is on the screen. */
  readonly heard: boolean
  /** Notices of the system were refused just now. */
  readonly noNotices: boolean
  /** A wish could not be granted. */
  readonly wishFailed: boolean
}

/** What troubles may ask of the counter. */
export interface Remedies {
  ask(name: 'sound-request' | 'chime-request' | 'heard-request' | 'notices-dismiss'): void
  checkDevices(): void
  forgetWish(): void
  /** Available again. */
  comeBack(): void
}

/** What is to be mended before a ring can be heard and answered, the worst first. */
export function troubles(
  { words }: Tongue,
  { microphoneTrouble, cameraTrouble, answersWithCamera, setAway }: CounterState,
  wrongs: Wrongs,
  remedies: Remedies,
): readonly (TemplateResult | typeof nothing)[] {
  const { trouble, chime } = words
  return [
    setAway
      ? html`<desk-trouble
          tone="warn"
          role="alert"
          symbol="bell"
          heading=${words.setAway.title}
          text=${words.setAway.text}
          action=${words.setAway.back}
          @trouble-action=${() => remedies.comeBack()}
        ></desk-trouble>`
      : nothing,
    wrongs.silent
      ? html`<desk-trouble
          tone="stop"
          role="alert"
          symbol="speaker"
          heading=${trouble.sound.title}
          text=${trouble.sound.text}
          action=${trouble.turnSoundOn}
          @trouble-action=${() => remedies.ask('sound-request')}
        ></desk-trouble>`
      : nothing,
    microphoneTrouble === null
      ? nothing
      : html`<desk-trouble
          tone="stop"
          role="alert"
          symbol="microphone-off"
          heading=${trouble.microphone[microphoneTrouble].title}
          text=${trouble.microphone[microphoneTrouble].text}
          action=${canRetry(microphoneTrouble) ? words.retry : ''}
          @trouble-action=${() => remedies.checkDevices()}
        ></desk-trouble>`,
    cameraTrouble === null || !answersWithCamera
      ? nothing
      : html`<desk-trouble
          tone="warn"
          symbol="camera-off"
          text=${trouble.camera[cameraTrouble]}
          action=${canRetry(cameraTrouble) ? words.retry : ''}
          @trouble-action=${() => remedies.checkDevices()}
        ></desk-trouble>`,
    wrongs.wishFailed
      ? html`<desk-trouble
          tone="warn"
          role="alert"
          text=${words.wishFailed}
          dismiss=${words.close}
          @trouble-dismiss=${() => remedies.forgetWish()}
        ></desk-trouble>`
      : nothing,
    wrongs.silent || wrongs.heard
      ? nothing
      : html`<desk-trouble
          symbol="bell"
          heading=${chime.question}
          text=${chime.hint}
          action=${chime.again}
          dismiss=${chime.yes}
          @trouble-action=${() => remedies.ask('chime-request')}
          @trouble-dismiss=${() => remedies.ask('heard-request')}
        ></desk-trouble>`,
    wrongs.noNotices
      ? html`<desk-trouble
          heading=${trouble.notices.title}
          text=${trouble.notices.text}
          dismiss=${words.close}
          @trouble-dismiss=${() => remedies.ask('notices-dismiss')}
        ></desk-trouble>`
      : nothing,
  ]
}
