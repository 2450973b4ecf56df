/** @param part - 0 to 1: 0.5 is the median, 0.95 what 95 of 100 do not exceed. `NaN` of nothing. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * part
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) return Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** `7 to 31, p90 24, n 20` */
export function spread(values: readonly number[]): string {
  if (values.length === 0) return 'n 0'
  const round = (value: number): string => value.toFixed(value < 10 ? 1 : 0)
  return `${round(Math.min(...values))} to ${round(Math.max(...values))}, p90 ${round(quantile(values, 0.9))}, n ${values.length}`
}
