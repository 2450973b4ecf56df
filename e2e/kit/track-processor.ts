/** Chromium's, not in TypeScript's library for pages: decoded data, straight from a track. */
interface TrackProcessorConstructor {
  new <Data extends AudioData | VideoFrame>(options: {
    readonly track: MediaStreamTrack
    readonly maxBufferSize?: number
  }): { readonly readable: ReadableStream<Data> }
}

declare global {
  interface Window {
    readonly MediaStreamTrackProcessor: TrackProcessorConstructor
  }
}
