import { html, type TemplateResult } from 'lit'

/** One family, one weight: strokes of 1.8 on a grid of 24. */
const paths = {
  bell: 'M4 18h16M5.5 18a6.5 6.5 0 0 1 13 0M12 11.5V8.5M10 8.5h4M3.5 21h17',
  microphone: 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3',
  'microphone-off':
    'M9 9v2a3 3 0 0 0 4.9 2.3M15 10.2V6a3 3 0 0 0-5.7-1.3M5.5 11.5a6.5 6.5 0 0 0 10.7 5M18.5 11.5a6.5 6.5 0 0 1-.5 2.5M12 18v3M4 3.5l16 17',
  camera: 'M6 6.5h6a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3zM15 11l6-3.5v9L15 13',
  'camera-off':
    'M10 6.5h2a3 3 0 0 1 3 3V11l6-3.5v9l-2.2-1.3M14.3 16.5a3 3 0 0 1-2.3 1H6a3 3 0 0 1-3-3v-5a3 3 0 0 1 2.4-2.9M4 3.5l16 17',
  flip: 'M4 11a8 8 0 0 1 13.7-4.6L20 8.5M20 4v4.5h-4.5M20 13a8 8 0 0 1-13.7 4.6L4 15.5M4 20v-4.5h4.5M12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  screen:
    'M5.5 4.5h13A2.5 2.5 0 0 1 21 7v7a2.5 2.5 0 0 1-2.5 2.5h-13A2.5 2.5 0 0 1 3 14V7a2.5 2.5 0 0 1 2.5-2.5zM12 13.5V8M9.5 10.3 12 7.8l2.5 2.5M8.5 20h7',
  'screen-off':
    'M5.5 4.5h13A2.5 2.5 0 0 1 21 7v7a2.5 2.5 0 0 1-2.5 2.5h-13A2.5 2.5 0 0 1 3 14V7a2.5 2.5 0 0 1 2.5-2.5zM10 8.5l4 4M14 8.5l-4 4M8.5 20h7',
  hold: 'M9 6v12M15 6v12',
  resume: 'M8 5.5v13l10.5-6.5z',
  'hang-up': 'M3.5 13.2c4.9-4.6 12.1-4.6 17 0l-2 2.8-3.6-1.4v-2.4a10 10 0 0 0-5.8 0v2.4L5.5 16z',
  phone: 'M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a2 2 0 0 1-2 2A16 16 0 0 1 4.5 6a2 2 0 0 1 2-2z',
  listen: 'M4 14v-2a8 8 0 0 1 16 0v2M4 14h3v6H6a2 2 0 0 1-2-2zM20 14h-3v6h1a2 2 0 0 0 2-2z',
  minimise: 'M6 9.5l6 6 6-6',
  enlarge: 'M14 4.5h5.5V10M19.5 4.5 13 11M10 19.5H4.5V14M4.5 19.5 11 13',
  shrink: 'M19.5 10.5h-6V4.5M13.5 10.5l6-6M4.5 13.5h6v6M10.5 13.5l-6 6',
  'full-screen': 'M4 9V6a2 2 0 0 1 2-2h3M15 4h3a2 2 0 0 1 2 2v3M20 15v3a2 2 0 0 1-2 2h-3M9 20H6a2 2 0 0 1-2-2v-3',
  'picture-in-picture':
    'M20.5 10V7A2.5 2.5 0 0 0 18 4.5H6A2.5 2.5 0 0 0 3.5 7v8A2.5 2.5 0 0 0 6 17.5h3.5M14 13h5.5a1.5 1.5 0 0 1 1.5 1.5v3.5a1.5 1.5 0 0 1-1.5 1.5H14a1.5 1.5 0 0 1-1.5-1.5v-3.5A1.5 1.5 0 0 1 14 13z',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  'speaker-off': 'M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM16 9.5l5 5M21 9.5l-5 5',
  speaker: 'M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM15.5 9.3a4 4 0 0 1 0 5.4M18 6.5a8 8 0 0 1 0 11',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  retry: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9.3M20 4.5v4.8h-4.8',
  warning: 'M12 8.5v4.5M12 16.5h.01M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  lock: 'M7 11h10a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  offline:
    'M5 12.5a10 10 0 0 1 4-2.3M8.3 16a5.5 5.5 0 0 1 6.4-.8M12 19.5h.01M2.5 9a14 14 0 0 1 4-2.6M11 5a14 14 0 0 1 10.5 4M14 10a10 10 0 0 1 5 2.5M4 3.5l16 17',
} as const

export type IconName = keyof typeof paths

/** Dots are strokes without length: they need more weight to be seen. */
const weights: Readonly<Partial<Record<IconName, number>>> = { more: 3.4, hold: 2.2 }

/** Decoration only: the name stands on what it decorates. `size` in CSS pixels. */
export function icon(name: IconName, size = 24): TemplateResult {
  return drawn(paths[name], size, weights[name])
}

/** A path of this family that few pages need, and so does not stand in the table. */
export function drawn(path: string, size: number, weight = 1.8): TemplateResult {
  return html`<svg
    viewBox="0 0 24 24"
    width=${size}
    height=${size}
    fill="none"
    stroke="currentColor"
    stroke-width=${weight}
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=${path} />
  </svg>`
}
