import type { Page } from 'playwright'

/** What a page's connections did with one kind of media in one direction, summed over all of them. */
interface Traffic {
  readonly packets: number
  readonly bytes: number
  /** Inbound: as counted by the receiver. Outbound: as the other side reported. */
  readonly packetsLost: number
  /** Inbound audio: squared samples times seconds (`totalAudioEnergy`). Silence adds nothing. */
  readonly audioEnergy: number
  /** Inbound: frames decoded. Outbound: frames encoded. */
  readonly frames: number
}

interface Traffics {
  readonly audio: Traffic
  readonly video: Traffic
}

export interface LineReport {
  readonly inbound: Traffics
  readonly outbound: Traffics
  /** Of each connection that is not closed. */
  readonly states: readonly RTCPeerConnectionState[]
  /** Round trip of the pairs in use, in milliseconds. */
  readonly roundTrips: readonly number[]
  /** `udp` or `tcp`, of the pairs in use. */
  readonly protocols: readonly string[]
}

/** In the page: every connection it ever made, and the tracks that came in. */
export interface Lines {
  readonly connections: readonly RTCPeerConnection[]
  /** The element that shows or plays this remote track to a person, if one does. */
  elementOf(track: MediaStreamTrack): HTMLMediaElement | undefined
  onTrack(listener: (track: MediaStreamTrack) => void): void
  report(): Promise<LineReport>
}

/** Runs in the page before its own scripts; knows nothing outside of itself. */
export function installLines(): Lines {
  const connections: RTCPeerConnection[] = []
  const tracks: MediaStreamTrack[] = []
  const listeners: ((track: MediaStreamTrack) => void)[] = []
  const elements = new Set<HTMLMediaElement>()

  window.RTCPeerConnection = new Proxy(window.RTCPeerConnection, {
    construct(target, parameters, derived) {
      const connection = Reflect.construct(target, parameters, derived) as RTCPeerConnection
      connections.push(connection)
      connection.addEventListener('track', ({ track }) => {
        if (tracks.includes(track)) return
        tracks.push(track)
        for (const listener of listeners) listener(track)
      })
      return connection
    },
  })

  // Through the setter, so that elements in shadow roots and elements that never enter the document are known as well.
  const source = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject')
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    ...source,
    set(this: HTMLMediaElement, value: MediaProvider | null) {
      elements.add(this)
      source?.set?.call(this, value)
    },
  })

  const isShown = (element: HTMLMediaElement, track: MediaStreamTrack): boolean => {
    const stream = element.srcObject
    if (!(stream instanceof MediaStream) || !stream.getTracks().includes(track)) return false
    if (element.paused || !track.enabled || track.readyState !== 'live') return false
    if (track.kind === 'audio') return !element.muted && element.volume > 0
    const { width, height } = element.getBoundingClientRect()
    return width > 8 && height > 8 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  }

  const report = async (): Promise<LineReport> => {
    const none = { packets: 0, bytes: 0, packetsLost: 0, audioEnergy: 0, frames: 0 }
    const sums = {
      inbound: { audio: { ...none }, video: { ...none } },
      outbound: { audio: { ...none }, video: { ...none } },
    }
    const roundTrips: number[] = []
    const protocols: string[] = []
    for (const connection of connections) {
      // A closed connection still tells what it counted, in browsers that keep it; the sum never goes back by closing in those.
      const entries = [...(await connection.getStats()).values()] as Record<string, unknown>[]
      const number = (entry: Record<string, unknown>, key: string): number => {
        const value = entry[key]
        return typeof value === 'number' ? value : 0
      }
      for (const entry of entries) {
        // Packets without anybody's media, by which mediasoup measures what a line can carry.
        if (entry['mid'] === 'probator') continue
        const kind = entry['kind'] === 'video' ? 'video' : 'audio'
        if (entry['type'] === 'inbound-rtp') {
          const sum = sums.inbound[kind]
          sum.packets += number(entry, 'packetsReceived')
          sum.bytes += number(entry, 'bytesReceived')
          sum.packetsLost += number(entry, 'packetsLost')
          sum.audioEnergy += number(entry, 'totalAudioEnergy')
          sum.frames += number(entry, 'framesDecoded')
        } else if (entry['type'] === 'outbound-rtp') {
          const sum = sums.outbound[kind]
          sum.packets += number(entry, 'packetsSent')
          sum.bytes += number(entry, 'bytesSent')
          sum.frames += number(entry, 'framesEncoded')
        } else if (entry['type'] === 'remote-inbound-rtp') {
          sums.outbound[kind].packetsLost += number(entry, 'packetsLost')
        } else if (entry['type'] === 'transport') {
          const pair = entries.find(({ id }) => id === entry['selectedCandidatePairId'])
          const local = entries.find(({ id }) => id === pair?.['localCandidateId'])
          if (pair === undefined || connection.connectionState === 'closed') continue
          roundTrips.push(number(pair, 'currentRoundTripTime') * 1000)
          protocols.push(String(local?.['protocol']))
        }
      }
    }
    const states = connections.map(({ connectionState }) => connectionState).filter((state) => state !== 'closed')
    return { ...sums, states, roundTrips, protocols }
  }

  return {
    connections,
    elementOf: (track) => [...elements].find((element) => isShown(element, track)),
    onTrack(listener) {
      listeners.push(listener)
      tracks.forEach(listener)
    },
    report,
  }
}

/** The microphone whose voice this page sends now, as the browser names it; empty if it sends none. */
export async function microphoneInUse(page: Page): Promise<string> {
  return page.evaluate(() => {
    const tracks = window.shopbellKit.lines.connections
      .filter(({ connectionState }) => connectionState === 'connected')
      .flatMap((connection) => connection.getSenders().map(({ track }) => track))
    return tracks.find((track) => track?.kind === 'audio' && track.readyState === 'live')?.label ?? ''
  })
}

/** What the connections of this page have carried since it was loaded. */
export async function lineReport(page: Page): Promise<LineReport> {
  return page.evaluate(() => window.shopbellKit.lines.report())
}
