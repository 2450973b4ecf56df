/** Stands in for what mediasoup-client can do and we never ask of it: other browsers' handlers, data channels, fakes. */
export class Nothing {
  constructor() {
    throw new Error('This build has no such part.')
  }
}
