import { connect } from '../../protocol/call/answer.ts'
import type { DialledCall } from '../../protocol/call/call.ts'
import { type AgentId, agentId, callId, MAIN_DESK, shopId, visitId } from '../../protocol/ids.ts'
import type { Seated } from '../../protocol/messages/call.ts'
import { Capture } from '../devices/capture.ts'
import { DeviceBoard } from '../devices/device-board.ts'
import { FakeMachine } from '../devices/fake-track.ts'
import { type AudioElement, Speaker } from '../media/speaker.ts'
import { FakeSeat, seatOffer } from './fake-seat.ts'
import type { PageMedia } from './page-media.ts'

export const anna: AgentId = agentId('anna')
export const ben: AgentId = agentId('ben')

const facts = {
  id: callId('call'),
  shop: shopId('demo'),
  visit: visitId('visit'),
  shopper: { language: 'en', device: 'desktop', listensOnly: false },
  page: { url: 'https://shop.example/boot' },
  dialledAt: 1_000,
  desk: MAIN_DESK,
} as const

export const ringing: DialledCall = {
  phase: 'ringing',
  ...facts,
  agents: [anna, ben],
  since: 1_000,
  until: 21_000,
  place: { priority: 0, since: 1_000, until: 601_000, overflow: null },
  passed: [],
  shopperAwayUntil: null,
}
export const connected: DialledCall = connect(facts, anna, 5_000)

export function seated(call: DialledCall, seq: number, seat: string | null): Seated {
  return {
    snapshot: { seq, call, names: { anna: 'Anna', ben: 'Ben' } },
    seat: seat === null ? null : seatOffer(call.id, seat),
  }
}

/** The media of a page without a browser, and the seats that were taken in it. */
export function fakeMedia() {
  const machine = new FakeMachine([
    ['audioinput', 'default'],
    ['audioinput', 'headset'],
    ['videoinput', 'webcam'],
  ])
  const microphone = new Capture('audio', machine)
  const camera = new Capture('video', machine)
  const seats: FakeSeat[] = []
  const elements: AudioElement[] = []
  /** Where it is not always, a page plays while it records. */
  const autoplay = { always: true }
  const media: PageMedia = {
    microphone,
    camera,
    board: new DeviceBoard(microphone, camera, { ...machine, choosesSpeaker: false }),
    openSeat: (offer, _request, events) => {
      const seat = new FakeSeat(offer, events)
      seats.push(seat)
      return seat
    },
    speaker: (tell) =>
      new Speaker(tell, {
        element: () => {
          const element: AudioElement = {
            srcObject: null,
            volume: 1,
            play: () =>
              autoplay.always || microphone.track !== null
                ? Promise.resolve()
                : Promise.reject(new DOMException('', 'NotAllowedError')),
            pause: () => undefined,
          }
          elements.push(element)
          return element
        },
        stream: () => ({}) as MediaStream,
      }),
    captureScreen: () => Promise.reject(new Error('No screen here.')),
    meter: () => null,
  }
  const seat = (): FakeSeat => {
    const last = seats.at(-1)
    if (last === undefined) throw new Error('No seat was taken.')
    return last
  }
  return { machine, microphone, camera, media, seats, seat, elements, autoplay }
}
