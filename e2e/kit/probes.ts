import type { BrowserContext } from 'playwright'
import { colours, voices } from './cast.ts'
import { type Chimes, installChimes } from './chimes.ts'
import { type Ear, installEar } from './ear.ts'
import { type Eye, installEye } from './eye.ts'
import { installLines, type Lines } from './lines.ts'
import { installPresses, type Presses } from './presses.ts'
import { installReadings, type Readings } from './readings.ts'

declare global {
  interface Window {
    /** What the kit knows in this page. Not enumerable: a test that looks for new globals does not find it. */
    readonly shopbellKit: {
      readonly lines: Lines
      readonly ear: Ear
      readonly eye: Eye
      readonly chimes: Chimes
      readonly presses: Presses
      readonly readings: Readings
    }
  }
}

/** Gives each page of a context, now and after each load, ears and eyes; the page and its Content-Security-Policy do not notice. */
export async function installProbes(context: BrowserContext): Promise<void> {
  // One script: the order of several is not promised. The functions are sent as text, so each knows nothing outside of itself.
  await context.addInitScript({
    content: `(() => {
      const lines = (${installLines.toString()})();
      const ear = (${installEar.toString()})(lines, ${JSON.stringify(voices)});
      const eye = (${installEye.toString()})(lines, ${JSON.stringify(colours)});
      const chimes = (${installChimes.toString()})();
      const presses = (${installPresses.toString()})();
      const readings = (${installReadings.toString()})();
      Object.defineProperty(window, 'shopbellKit', { value: { lines, ear, eye, chimes, presses, readings } });
    })()`,
  })
}
