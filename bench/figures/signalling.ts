import type { Page, Request } from 'playwright'
import { hears } from '../../e2e/kit/ear.ts'
import { isWarm } from '../calls.ts'
import type { Figure, Reading } from '../figure.ts'
import { pause } from '../patience.ts'
import { openStage, PRODUCT } from '../stage.ts'

const TALK_MS = 10_000
const MOST_MESSAGES = 16
const MOST_KB = 12

interface Frame {
  readonly sent: boolean
  readonly bytes: number
  readonly name: string
}

export const signalling: Figure = {
  name: 'signalling',
  title: 'What a whole voice call says over its socket',
  method:
    `Press, ring, answer, ${TALK_MS / 1_000} s of talk, hang up, one agent at the counter. Counted in each browser: every message of the socket, both ways, with its bytes and those of its frame; at the agent from the press on. The ` +
    'visit, one REST request before the socket, is named apart.',

  async measure(say) {
    await using stage = await openStage()
    const { shopper, anna } = stage
    const far = listen(shopper.page)
    // The console's socket is older than this: only a new one is seen from its beginning.
    const near = listen(anna.page)
    await anna.page.reload()
    await anna.goesOnline()
    await shopper.visits(PRODUCT)
    near.frames.length = 0
    say('press')
    await shopper.calls()
    await anna.isRung()
    await Promise.all([isWarm(shopper), isWarm(anna)])
    await anna.answers()
    await Promise.all([hears(shopper.page, 'anna'), hears(anna.page, 'shopper')])
    await pause(TALK_MS)
    await shopper.hangsUp()
    await anna.isNotTalking()
    say(`shopper: ${listed(far.frames)}`)
    say(`agent: ${listed(near.frames)}`)
    const visit = far.visits.map((bytes) => `the visit: ${bytes} bytes of REST`)
    return [...readings('shopper', far.frames, visit), ...readings('agent', near.frames, [])]
  },
}

function readings(side: string, frames: readonly Frame[], extra: readonly string[]): Reading[] {
  const bytes = frames.reduce((total, frame) => total + frame.bytes, 0)
  const sent = frames.filter((frame) => frame.sent)
  return [
    {
      what: `messages at the ${side}`,
      value: frames.length,
      unit: '',
      bound: MOST_MESSAGES,
      note: [`${sent.length} sent, ${frames.length - sent.length} received`, ...extra].join('; '),
    },
    { what: `bytes at the ${side}`, value: bytes / 1_000, unit: 'kB', bound: MOST_KB, note: listed(frames) },
  ]
}

function listed(frames: readonly Frame[]): string {
  return frames.map(({ sent, name, bytes }) => `${sent ? '↑' : '↓'} ${name} ${bytes}`).join(', ')
}

function listen(page: Page): { readonly frames: Frame[]; readonly visits: number[] } {
  const frames: Frame[] = []
  const visits: number[] = []
  page.on('websocket', (socket) => {
    const commands = new Map<number, string>()
    const note = (sent: boolean, payload: string | Buffer): void => {
      const text = typeof payload === 'string' ? payload : payload.toString('utf8')
      frames.push({ sent, bytes: framed(Buffer.byteLength(text), sent), name: nameOf(text, commands) })
    }
    socket.on('framesent', ({ payload }) => note(true, payload))
    socket.on('framereceived', ({ payload }) => note(false, payload))
  })
  page.on('requestfinished', (request: Request) => {
    if (!request.url().endsWith('/visits') || request.method() !== 'POST') return
    void request.sizes().then(({ requestBodySize, responseBodySize, requestHeadersSize, responseHeadersSize }) => {
      visits.push(requestBodySize + responseBodySize + requestHeadersSize + responseHeadersSize)
    })
  })
  return { frames, visits }
}

/** With the head of its frame; what a browser sends is masked as well. */
function framed(bytes: number, masked: boolean): number {
  return bytes + (bytes < 126 ? 2 : bytes < 65_536 ? 4 : 10) + (masked ? 4 : 0)
}

function nameOf(text: string, commands: Map<number, string>): string {
  const { id, type, re, notice, event } = JSON.parse(text) as {
    readonly id?: number
    readonly type?: string
    readonly re?: number
    readonly notice?: string
    readonly event?: { readonly type: string }
  }
  if (id !== undefined && type !== undefined) {
    commands.set(id, type)
    return type
  }
  return re === undefined ? (notice ?? event?.type ?? '?') : `re ${commands.get(re) ?? re}`
}
