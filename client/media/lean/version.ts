/** Stands in for the index of mediasoup-client, of which one of its own files wants the version alone. */
export const version = 'lean'
