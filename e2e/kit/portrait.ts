/** What a portrait shows at one moment. */
interface Moment {
  /** -1 to 1: the head goes a little from side to side. */
  readonly sway: number
  /** 0 to 1 */
  readonly mouth: number
  readonly blink: boolean
}

export type Sitter = 'anna' | 'shopper'

interface Looks {
  readonly skin: string
  readonly shade: string
  readonly blush: string
  readonly hair: string
  readonly shine: string
  readonly cloth: string
  readonly fold: string
}

export const WIDTH = 640
export const HEIGHT = 480
export const FRAMES = 45
export const RATE = 15

const looks: Readonly<Record<Sitter, Looks>> = {
  anna: {
    skin: '#d9a57c',
    shade: '#c08b63',
    blush: '#cf8a68',
    hair: '#3b2a22',
    shine: '#54392b',
    cloth: '#2f4a43',
    fold: '#253c36',
  },
  shopper: {
    skin: '#eabf9d',
    shade: '#d3a27d',
    blush: '#dd9c82',
    hair: '#8a5a2c',
    shine: '#a5713d',
    cloth: '#6f8fb0',
    fold: '#5b7a9a',
  },
}

/** A frame of somebody before their camera, drawn by us as all pictures here are: SVG of 640 x 480. */
export function portrait(sitter: Sitter, frame: number): string {
  const turn = (2 * Math.PI * frame) / FRAMES
  const moment: Moment = {
    sway: Math.sin(turn),
    mouth: Math.max(0, Math.sin(turn * 5) * 0.6 + Math.sin(turn * 8) * 0.4),
    blink: frame % 40 === 22 || frame % 40 === 23,
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 640 480">
${sitter === 'anna' ? stockroom : livingRoom}
<g transform="translate(76 74) scale(.76)">${sitter === 'anna' ? woman(looks.anna, moment) : man(looks.shopper, moment)}</g>
</svg>`
}

const boot = (x: number, y: number, colour: string): string =>
  `<g transform="translate(${x} ${y})"><path d="M0 0h22v28c12 3 26 6 29 20v8H0z" fill="${colour}"/><path d="M-2 56h55v7H-2z" fill="#3d2b1d"/><path d="M22 10H12m11 9H13m12 9H15" stroke="#e6d3b3" stroke-width="2.5"/></g>`
const box = (x: number, y: number, width: number, height: number, colour: string): string =>
  `<g transform="translate(${x} ${y})"><rect width="${width}" height="${height}" rx="2" fill="${colour}"/><rect width="${width}" height="9" fill="#00000022"/><rect x="${width / 2 - 12}" y="${height / 2 - 2}" width="24" height="12" fill="#f3ead9"/></g>`

const stockroom = `<defs><radialGradient id="lamp" cx=".64" cy=".16" r=".95"><stop offset="0" stop-color="#f6dca6" stop-opacity=".85"/><stop offset=".55" stop-color="#8a6a41" stop-opacity=".22"/><stop offset="1" stop-color="#1d1813" stop-opacity=".66"/></radialGradient></defs>
<rect width="640" height="480" fill="#7d6245"/>
<path d="M0 132h640v12H0zM0 282h640v12H0z" fill="#4d3823"/><path d="M0 144h640v7H0zM0 294h640v7H0z" fill="#00000040"/>
${boot(26, 69, '#9a6b35')}${boot(96, 69, '#8a5a2c')}${box(454, 62, 78, 70, '#b08d5f')}${box(538, 84, 88, 48, '#8f9a86')}
${box(14, 206, 92, 76, '#a98a62')}${box(22, 160, 76, 46, '#8f9a86')}${boot(486, 219, '#5d4a3a')}${boot(560, 219, '#9a6b35')}
<path d="M430 294v-66a11 11 0 0 1 22 0v66z" fill="#b8862b"/><path d="M433 228a8 8 0 0 1 16 0" fill="#e3bd6d"/>
<rect width="640" height="480" fill="url(#lamp)"/>`

const livingRoom = `<defs><linearGradient id="day" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#e9eef2"/><stop offset="1" stop-color="#aebccb"/></linearGradient></defs>
<rect width="640" height="480" fill="url(#day)"/>
<path d="M42 30h178v238H42z" fill="#fdfefe"/><path d="M52 40h74v218H52zM136 40h74v218h-74z" fill="#bcd8ea"/><path d="M52 196c30-24 52-20 74-4v66H52zM136 184c24-14 50-10 74 8v66h-74z" fill="#9dbf9e"/>
<path d="M484 120h116v92H484z" fill="#fbf7ee"/><path d="M494 130h96v72h-96z" fill="#d9c7a6"/><path d="m494 202 34-44 22 26 16-18 24 36z" fill="#7c8f77"/>
<path d="M540 480V352" stroke="#4f6b4d" stroke-width="7"/><path d="M540 372c-46-8-66-44-60-76 34 4 58 34 60 76zM541 360c2-50 26-82 58-86 4 38-16 76-58 86zM540 402c-34 8-60-4-72-26 28-12 58 0 72 26z" fill="#5f8a63"/><path d="M508 420h68l-10 60h-48z" fill="#c98d5e"/>
<path d="M0 372c70-34 150-34 214-6v114H0z" fill="#8b95a6"/>`

function face({ skin, shade, blush, hair }: Looks, { mouth, blink }: Moment): string {
  const eye = (x: number): string =>
    blink
      ? `<path d="M${x - 13} 226q13 7 26 0" fill="none" stroke="#3a2b24" stroke-width="4" stroke-linecap="round"/>`
      : `<ellipse cx="${x}" cy="224" rx="13" ry="9" fill="#fdfaf5"/><circle cx="${x + 1}" cy="224" r="7" fill="#4a3526"/><circle cx="${x + 3}" cy="221" r="2.2" fill="#fff"/><path d="M${x - 15} 220q15-10 30 0" fill="none" stroke="#3a2b24" stroke-width="4" stroke-linecap="round"/>`
  const open = (3 + 13 * mouth).toFixed(1)
  return `<ellipse cx="232" cy="238" rx="12" ry="21" fill="${shade}"/><ellipse cx="408" cy="238" rx="12" ry="21" fill="${shade}"/>
<path d="M236 190c0-66 168-66 168 0v52c0 62-42 98-84 98s-84-36-84-98z" fill="${skin}"/>
<ellipse cx="268" cy="262" rx="21" ry="13" fill="${blush}" opacity=".5"/><ellipse cx="372" cy="262" rx="21" ry="13" fill="${blush}" opacity=".5"/>
<path d="M267 203q17-11 34-2M339 201q17-9 34 2" fill="none" stroke="${hair}" stroke-width="6" stroke-linecap="round"/>
${eye(285)}${eye(355)}
<path d="M320 228q-9 24-4 30 5 4 11 1" fill="none" stroke="${shade}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>
<path d="M289 286q31 9 62 0-7 ${open}-31 ${open}t-31-${open}z" fill="#7c352f"/><path d="M289 286q31 9 62 0" fill="none" stroke="#9c4a40" stroke-width="4.500" stroke-linecap="round"/>`
}

function body({ skin, shade, cloth, fold }: Looks): string {
  return `<path d="M70 560c0-112 66-180 176-198h148c110 18 176 86 176 198z" fill="${cloth}"/>
<path d="M146 560q-2-90 28-138M494 560q2-90-28-138" fill="none" stroke="${fold}" stroke-width="6" stroke-linecap="round"/>
<path d="M272 300h96v66c-12 34-84 34-96 0z" fill="${skin}"/><path d="M272 318c24 30 72 30 96 0v16c-26 30-70 30-96 0z" fill="${shade}" opacity=".75"/>
<path d="M258 364q62 62 124 0l16 8q-78 82-156 0z" fill="${fold}"/>`
}

const leaning = (moment: Moment, drawn: string): string =>
  `<g transform="translate(${(moment.sway * 5).toFixed(2)} ${(Math.abs(moment.sway) * 2).toFixed(2)}) rotate(${(moment.sway * 1.4).toFixed(2)} 320 380)">${drawn}</g>`

function woman(look: Looks, moment: Moment): string {
  const { hair, shine } = look
  const apron = `<path d="M206 560V408l32-36 14 44c40 22 96 22 136 0l14-44 32 36v152z" fill="#b8862b"/><path d="M252 416c40 22 96 22 136 0" fill="none" stroke="#94691c" stroke-width="4"/>`
  const back = `<circle cx="320" cy="98" r="36" fill="${hair}"/><path d="M214 232c-22-146 234-146 212 0-2 34-12 62-26 78-52 18-108 18-160 0-14-16-24-44-26-78z" fill="${hair}"/>`
  const fringe = `<path d="M228 214c-12-112 200-122 184 4-18-16-40-38-58-60-28 28-78 46-124 56z" fill="${hair}"/><path d="M262 150c20-20 44-26 66-24" fill="none" stroke="${shine}" stroke-width="6" stroke-linecap="round"/>`
  return leaning(moment, back) + body(look) + apron + leaning(moment, face(look, moment) + fringe) + held(look, moment)
}

/** What a shopper calls for: the boot itself, held before the camera. */
function held({ skin, shade, cloth }: Looks, { sway }: Moment): string {
  const sleeve = `<path d="M500 560c6-74-12-116-56-132l-34 34c22 18 28 50 22 98z" fill="${cloth}"/>`
  const hand = `<path d="M362 452c-4-12 4-20 16-18l62 0c16 2 20 24 6 32l-58 12c-14 2-24-12-26-26z" fill="${skin}"/><path d="M372 446l44 1M375 460l36-3" stroke="${shade}" stroke-width="3.500" stroke-linecap="round"/>`
  return `<g transform="translate(0 ${(sway * 4).toFixed(2)}) rotate(${(sway * 2).toFixed(2)} 420 460)">${sleeve}<g transform="translate(322 326) scale(1.9)">${boot(0, 0, '#9a6b35')}</g>${hand}</g>`
}

function man(look: Looks, moment: Moment): string {
  const { hair, shine } = look
  const top = `<path d="M228 214c-14-62 20-112 98-112 70 0 102 44 88 112-8-4-14-20-18-40-44 6-94 0-128-22-12 16-24 40-40 62z" fill="${hair}"/><path d="M284 128c26-14 54-14 78-4" fill="none" stroke="${shine}" stroke-width="6" stroke-linecap="round"/>`
  const beard = `<path d="M238 262c4 52 42 86 82 86s78-34 82-86c-8 22-22 32-40 26q-42-22-84 0c-18 6-32-4-40-26z" fill="${hair}" opacity=".92"/>`
  const drawn = face(look, moment)
  // The mouth comes last in a face, and lies over the beard.
  const mouth = drawn.lastIndexOf('<path d="M289 286q31 9 62 0-7')
  return body(look) + leaning(moment, drawn.slice(0, mouth) + beard + drawn.slice(mouth) + top)
}
