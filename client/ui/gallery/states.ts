import { connect } from '../../../protocol/call/answer.ts'
import type { Call, CallFacts, CallIn, Outcome } from '../../../protocol/call/call.ts'
import { agentId, callId, guestId, MAIN_DESK, shopId, visitId } from '../../../protocol/ids.ts'
import type { LinePlace } from '../../../protocol/messages/line.ts'
import type { Preflight } from '../../call/preflight.ts'
import type { CallState, OtherParty, OwnMedia } from '../../call-session.ts'
import { painted } from './painter.ts'

export const anna = agentId('anna')
export const ben = agentId('ben')

const facts = (): CallFacts => ({
  id: callId('call-1'),
  shop: shopId('demo'),
  visit: visitId('visit-1'),
  shopper: { language: 'en', device: 'desktop', listensOnly: false },
  page: { url: 'https://shop.example/boots', title: 'Ridge Boot' },
  dialledAt: Date.now() - 8_000,
  desk: MAIN_DESK,
})

const waiting = () => ({
  ...facts(),
  place: { priority: 0, since: Date.now() - 8_000, until: Date.now() + 592_000, overflow: null },
  passed: [],
  shopperAwayUntil: null,
})

export function ringing(): CallIn<'ringing'> {
  const now = Date.now()
  return {
    phase: 'ringing',
    ...waiting(),
    agents: [anna, ben],
    since: now - 8_200,
    until: now + 11_800,
  }
}

export function connected(change: Partial<CallIn<'connected'>> = {}): CallIn<'connected'> {
  return { ...connect(facts(), anna, Date.now() - 161_300), ...change }
}

export function ended(outcome: Outcome, change: Partial<CallIn<'ended'>> = {}): Call {
  const talked = outcome === 'hung-up' || outcome === 'lost' ? 161_300 : 0
  const agent = talked > 0 ? anna : null
  return { phase: 'ended', ...facts(), at: Date.now(), outcome, by: null, agent, talked, ...change }
}

const own: OwnMedia = {
  microphone: 'live',
  microphoneTrouble: null,
  camera: null,
  cameraTrouble: null,
  facing: null,
  screen: null,
  level: 0.2,
  speaksMuted: false,
  line: 3,
}

const other: OtherParty = {
  party: anna,
  audio: null,
  camera: null,
  screen: null,
  muted: false,
  listensOnly: false,
  absent: false,
  line: 3,
  level: 0.45,
}

export interface Change {
  readonly own?: Partial<OwnMedia>
  readonly other?: Partial<OtherParty>
  readonly rest?: Partial<CallState>
}

/** The shopper's side of a call in which all is well, but for the change. */
export function stateOf(call: Call, change: Change = {}): CallState {
  return {
    call,
    me: 'shopper',
    names: { anna: 'Anna', ben: 'Ben' },
    clockOffset: 0,
    link: 'open',
    media: 'connected',
    own: { ...own, ...change.own },
    others: [{ ...other, ...change.other }],
    devices: {
      microphones: [
        { id: 'm1', label: 'MacBook Pro Microphone', chosen: true },
        { id: 'm2', label: 'Jabra Evolve2 65 Headset', chosen: false },
      ],
      cameras: [{ id: 'c1', label: 'FaceTime HD Camera (Built-in)', chosen: true }],
      speakers: [
        { id: 's1', label: '', chosen: true },
        { id: 's2', label: 'Jabra Evolve2 65 Headset', chosen: false },
      ],
    },
    volume: 0.8,
    line: null,
    music: true,
    recording: 'none',
    needsTap: false,
    mutedBy: null,
    error: null,
    ...change.rest,
  }
}

const asked = (wish: 'hand-over' | 'consult'): Partial<CallIn<'connected'>> => ({
  hold: { by: anna, since: Date.now() - 4_000 },
  ask: {
    wish,
    by: anna,
    agents: [ben],
    desk: null,
    since: Date.now() - 4_000,
    until: Date.now() + 16_000,
    heldBefore: false,
  },
})

/** So many others, the first with a picture, each third one without. */
function group(
  many: number,
  change: (other: OtherParty, index: number) => Partial<OtherParty> = () => ({}),
): CallState {
  const names: Record<string, string> = {
    anna: 'Anna',
    ben: 'Ben',
    clara: 'Clara',
    dawid: 'Dawid Wiśniewski',
    ewa: 'Ewa',
  }
  const parties = Object.keys(names).slice(0, many).map(agentId)
  const others = parties.map((party, index) => {
    const one = { ...other, party, level: index === 0 ? 0.7 : 0.05, camera: index % 3 === 2 ? null : painted.anna() }
    return { ...one, ...change(one, index) }
  })
  return stateOf(connected({ colleagues: parties.slice(1) }), {
    own: { camera: painted.shopper(), facing: 'user' },
    rest: { others, names },
  })
}

const talk = (change: Change = {}, call: Partial<CallIn<'connected'>> = {}) => stateOf(connected(call), change)

const third: LinePlace = { place: 3, of: 5, wait: { from: 130_000, to: 290_000 } }

/** Every state that a shopper can meet, by name: a step before the call, or the call. */
export const states: Readonly<Record<string, () => Preflight | CallState>> = {
  asking: () => ({ step: 'asking' }),
  connecting: () => ({ step: 'connecting' }),
  returning: () => ({ step: 'returning' }),
  'microphone-denied': () => ({ step: 'microphone', reason: 'denied' }),
  'microphone-dismissed': () => ({ step: 'microphone', reason: 'dismissed' }),
  'microphone-missing': () => ({ step: 'microphone', reason: 'missing' }),
  'microphone-in-use': () => ({ step: 'microphone', reason: 'in-use' }),
  'microphone-insecure': () => ({ step: 'microphone', reason: 'insecure' }),
  'microphone-unsupported': () => ({ step: 'microphone', reason: 'unsupported' }),
  unsupported: () => ({ step: 'unsupported' }),
  unreachable: () => ({ step: 'unreachable' }),
  nobody: () => ({ step: 'nobody' }),
  busy: () => ({ step: 'busy' }),
  choice: () => ({
    step: 'choice',
    desks: [
      ['sales', 'Sales'],
      ['orders', 'Help with an order'],
      ['repairs', 'Repairs and very old boots'],
    ],
  }),
  closed: () => ({ step: 'closed', opensAt: Date.now() + 64_800_000 }),
  elsewhere: () => ({ step: 'elsewhere' }),
  carried: () => ({ step: 'carried' }),
  draining: () => ({ step: 'refused', code: 'server.draining' }),

  queued: () => stateOf({ phase: 'queued', ...waiting() }, { rest: { line: third } }),
  'queued-next': () =>
    stateOf(
      { phase: 'queued', ...waiting(), subject: 'Which size fits a wide foot?' },
      { rest: { line: { place: 1, of: 4, wait: null }, music: false } },
    ),
  ringing: () => stateOf(ringing()),
  'ringing-one': () => stateOf({ ...ringing(), agents: [anna] }),
  'ringing-muted': () => stateOf(ringing(), { own: { microphone: 'muted' } }),
  'ringing-asking': () => stateOf(ringing(), { own: { microphone: 'asking' } }),
  'ringing-listening': () => stateOf(ringing(), { own: { microphone: 'none', microphoneTrouble: 'denied' } }),

  'asked-other': () => talk({}, asked('hand-over')),
  'asked-first': () => talk({}, asked('consult')),
  consulted: () => talk({}, { hold: { by: anna, since: Date.now() }, consult: ben }),
  'two-others': () => group(2),
  'three-others': () => group(3, (_, index) => ({ muted: index === 1 })),
  'four-others': () => group(4),
  'five-others': () => group(5, (_, index) => ({ absent: index === 3 })),
  'three-screen': () => group(3, (_, index) => (index === 0 ? { screen: painted.page() } : {})),
  knock: () =>
    talk({ other: { camera: painted.anna() } }, { guests: { [guestId('1')]: { name: 'Giulia', admitted: false } } }),
  'muted-by': () => talk({ own: { microphone: 'muted' }, rest: { mutedBy: anna } }),

  voice: () => talk(),
  'voice-other-muted': () => talk({ other: { muted: true, level: 0, line: 2 } }),
  'voice-listens-only': () => talk({ own: { microphone: 'none' } }),
  'speaks-muted': () => talk({ own: { microphone: 'muted', speaksMuted: true } }),
  'own-camera': () => talk({ own: { camera: painted.shopper(), facing: 'user' } }),
  video: () => talk({ own: { camera: painted.shopper(), microphone: 'muted' }, other: { camera: painted.anna() } }),
  'video-weak': () =>
    talk({ own: { camera: painted.shopper(), line: 1 }, other: { camera: painted.anna(), line: 2, muted: true } }),
  'video-tall': () =>
    talk({ own: { camera: painted.shopper(), facing: 'user' }, other: { camera: painted.annaTall() } }),
  'video-frozen': () => {
    const camera = painted.anna()
    camera.stop()
    return talk({ own: { line: 1, camera: painted.shopper() }, other: { camera, line: 1 } })
  },
  screen: () => talk({ own: { camera: painted.shopper() }, other: { camera: painted.anna(), screen: painted.page() } }),
  'own-screen': () => talk({ own: { screen: painted.page() }, other: { camera: painted.anna() } }),
  'camera-denied': () => talk({ own: { cameraTrouble: 'denied' } }),
  hold: () => talk({ other: { camera: null, level: 0 } }, { hold: { by: anna, since: Date.now() } }),
  'hold-video': () => talk({ other: { camera: painted.anna() } }, { hold: { by: anna, since: Date.now() } }),
  absent: () =>
    talk({ other: { camera: painted.anna(), absent: true, line: 0 } }, { absence: { [anna]: Date.now() + 72_600 } }),
  reconnecting: () =>
    talk({ other: { camera: painted.anna() }, rest: { link: 'reconnecting', media: 'reconnecting' } }),
  'media-blocked': () => talk({ rest: { media: 'blocked' } }),
  'socket-gone': () => talk({ other: { camera: painted.anna() }, rest: { link: 'reconnecting' } }),
  'needs-tap': () => talk({ other: { camera: painted.anna() }, rest: { needsTap: true } }),
  restarting: () => talk({ rest: { error: 'server.draining' } }),
  'phone-camera': () =>
    talk({
      own: { camera: painted.shopper(), facing: 'user' },
      other: { camera: painted.anna() },
      rest: {
        devices: {
          microphones: [{ id: 'm', label: '', chosen: true }],
          cameras: [
            { id: 'f', label: 'Front camera', chosen: true },
            { id: 'b', label: 'Back camera', chosen: false },
          ],
          speakers: [],
        },
      },
    }),

  'ended-by-me': () => stateOf(ended('hung-up', { by: 'shopper' })),
  'ended-by-anna': () => stateOf(ended('hung-up', { by: anna })),
  abandoned: () => stateOf(ended('abandoned', { by: 'shopper' })),
  missed: () => stateOf(ended('missed')),
  'missed-in-line': () => stateOf(ended('missed'), { rest: { line: third } }),
  declined: () => stateOf(ended('declined')),
  lost: () => stateOf(ended('lost')),
}
