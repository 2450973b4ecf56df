// The package carries no types: what is used of it.
declare module 'autocannon' {
  export interface Options {
    readonly url: string
    readonly connections: number
    /** Seconds. */
    readonly duration: number
    readonly headers?: Readonly<Record<string, string>>
  }

  export interface Result {
    readonly requests: { readonly total: number; readonly average: number }
    readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>
  }

  export default function autocannon(options: Options): Promise<Result>
}
