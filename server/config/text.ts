import { resolve } from 'node:path'

export const text = (value: string): string => value.trim()

export const absolutePath = (value: string): string => resolve(value)

/** Digits only: `Number` would also take '', '1e3' and '0x10'. */
export const number = (value: string): number | undefined =>
  /^\d{1,9}$/.test(value.trim()) ? Number(value) : undefined

export const truth = (value: string): boolean | undefined =>
  ({ true: true, false: false })[value.trim().toLowerCase() as 'true' | 'false']

/** @throws SyntaxError */
export const json = (value: string): unknown => JSON.parse(value)

/**
 * An origin as browsers write it: scheme, host in lower case, port unless it is the usual one.
 *
 * @throws TypeError if it is not one, or says more than an origin
 */
export function origin(value: string): string {
  const url = new URL(value.trim())
  const more = url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== ''
  if (more || !/^https?:$/.test(url.protocol)) throw new TypeError('not an origin')
  return url.origin
}

/** @throws TypeError */
export const origins = (value: string): string[] =>
  value
    .split(',')
    .filter((each) => each.trim() !== '')
    .map(origin)
