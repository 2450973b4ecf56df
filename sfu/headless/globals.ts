import wrtc from '@roamhq/wrtc'
import { Device } from 'mediasoup-client'

/**
 * A mediasoup device over WebRTC for Node. The handler for Chrome finds the browser's classes on the global object, so they
 * are put there at the first device, and stay.
 */
export function headlessDevice(): Device {
  Object.assign(globalThis, { RTCPeerConnection: wrtc.RTCPeerConnection, MediaStream: wrtc.MediaStream })
  return new Device({ handlerName: 'Chrome111' })
}

/** A track as WebRTC for Node makes it. The DOM's own type is not known in this room. */
export type Track = ReturnType<wrtc.nonstandard.RTCAudioSource['createTrack']>
