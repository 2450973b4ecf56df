/** Pictures for cameras that do not exist: drawn, and alive enough that a video of them has frames. */
type Paint = (context: CanvasRenderingContext2D, width: number, height: number, frame: number) => void

const anna: Paint = (context, width, height, frame) => {
  const glow = context.createRadialGradient(width * 0.6, height * 0.3, 10, width * 0.6, height * 0.3, width * 0.8)
  glow.addColorStop(0, '#6b5a45')
  glow.addColorStop(0.7, '#2a2621')
  glow.addColorStop(1, '#14161c')
  fill(context, glow, () => context.rect(0, 0, width, height))
  person(context, width / 2, height, height * 0.95, frame, '#c99a72', '#3b2a22', '#2f4a43')
}

const shopper: Paint = (context, width, height, frame) => {
  const light = context.createLinearGradient(0, 0, width, height)
  light.addColorStop(0, '#8796ab')
  light.addColorStop(1, '#3c4656')
  fill(context, light, () => context.rect(0, 0, width, height))
  person(context, width / 2, height, height * 0.9, frame, '#e0b592', '#8a5a2c', '#6a3d3d')
}

const page: Paint = (context, width, height, frame) => {
  fill(context, '#fbfaf7', () => context.rect(0, 0, width, height))
  fill(context, '#171a21', () => context.rect(0, 0, width, height * 0.1))
  for (let index = 0; index < 6; index += 1) {
    const x = width * (0.05 + 0.31 * (index % 3))
    const y = height * (0.17 + 0.42 * Math.floor(index / 3))
    fill(context, '#efe7da', () => context.roundRect(x, y, width * 0.27, height * 0.26, 12))
    fill(context, '#9a6b35', () =>
      context.roundRect(x + width * 0.08, y + height * 0.06, width * 0.1, height * 0.14, 8),
    )
    fill(context, '#4b5160', () => context.rect(x, y + height * 0.29, width * 0.18, height * 0.02))
    fill(context, '#b8862b', () => context.rect(x, y + height * 0.33, width * 0.07, height * 0.02))
  }
  fill(context, '#17794a', () => context.arc(width * 0.9, height * 0.05, 8 + Math.sin(frame / 5) * 3, 0, 7))
}

function person(
  context: CanvasRenderingContext2D,
  x: number,
  floor: number,
  size: number,
  frame: number,
  skin: string,
  hair: string,
  cloth: string,
): void {
  const sway = Math.sin(frame / 14) * size * 0.008
  fill(context, cloth, () => context.ellipse(x, floor, size * 0.36, size * 0.36, 0, Math.PI, 0))
  fill(context, skin, () =>
    context.roundRect(x - size * 0.08, floor - size * 0.46, size * 0.16, size * 0.18, size * 0.06),
  )
  fill(context, hair, () => context.arc(x + sway, floor - size * 0.61, size * 0.2, 0, 7))
  fill(context, skin, () => context.ellipse(x + sway, floor - size * 0.57, size * 0.165, size * 0.19, 0, 0, 7))
  fill(context, hair, () => context.ellipse(x + sway, floor - size * 0.74, size * 0.17, size * 0.08, 0.2, 0, 7))
}

function fill(context: CanvasRenderingContext2D, style: string | CanvasGradient, draw: () => void): void {
  context.beginPath()
  draw()
  context.fillStyle = style
  context.fill()
}

function camera(paint: Paint, width: number, height: number): MediaStreamTrack {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d')
  const track = canvas.captureStream(10).getVideoTracks()[0]
  if (context === null || track === undefined) throw new Error('this browser cannot paint a camera')
  let frame = 0
  const next = (): void => {
    if (track.readyState === 'ended') return
    paint(context, width, height, frame)
    frame += 1
    setTimeout(next, 100)
  }
  next()
  return track
}

export const painted = {
  anna: () => camera(anna, 640, 480),
  annaTall: () => camera(anna, 360, 640),
  shopper: () => camera(shopper, 640, 480),
  page: () => camera(page, 1280, 800),
} as const
