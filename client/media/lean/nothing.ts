/** Stands in for what mediasoup-client can do and we never ask of it: other browsers' handlers, data channels. */
export const nothing = null
