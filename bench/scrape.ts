/** The server's own figures at one moment, from `/metrics`. */
export interface Scrape {
  /** The sum over all series of a name whose labels include these. 0 where there is none. */
  total(name: string, labels?: Readonly<Record<string, string>>): number
  /** Upper bounds in seconds, rising, with how many observations were at most that long. */
  buckets(name: string, labels?: Readonly<Record<string, string>>): readonly Bucket[]
}

export interface Bucket {
  readonly le: number
  readonly count: number
}

interface Sample {
  readonly name: string
  readonly labels: ReadonlyMap<string, string>
  readonly value: number
}

export async function scrape(server: string): Promise<Scrape> {
  const response = await fetch(`${server}/metrics`)
  if (!response.ok) throw new Error(`/metrics answered ${response.status}`)
  return parse(await response.text())
}

function parse(text: string): Scrape {
  const samples = text.split('\n').flatMap((line): Sample[] => {
    const [, name, labels, value] = /^([a-z_0-9]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
    if (name === undefined || value === undefined) return []
    const pairs = [...(labels ?? '').matchAll(/(\w+)="([^"]*)"/g)]
    return [{ name, labels: new Map(pairs.map(([, key = '', label = '']) => [key, label])), value: Number(value) }]
  })
  const find = (name: string, wanted: Readonly<Record<string, string>>): readonly Sample[] =>
    samples.filter(
      (sample) =>
        sample.name === name && Object.entries(wanted).every(([key, label]) => sample.labels.get(key) === label),
    )
  return {
    total: (name, labels = {}) => find(name, labels).reduce((sum, { value }) => sum + value, 0),
    buckets(name, labels = {}) {
      const counts = new Map<number, number>()
      for (const sample of find(`${name}_bucket`, labels)) {
        const le = Number((sample.labels.get('le') ?? '').replace('+Inf', 'Infinity'))
        counts.set(le, (counts.get(le) ?? 0) + sample.value)
      }
      return [...counts].map(([le, count]) => ({ le, count })).toSorted((a, b) => a.le - b.le)
    },
  }
}

/** The least bucket that holds this part of what was observed between two readings; in seconds. */
export function bucketOf(part: number, before: readonly Bucket[], after: readonly Bucket[]): number {
  const fresh = after.map(({ le, count }) => ({
    le,
    count: count - (before.find((bucket) => bucket.le === le)?.count ?? 0),
  }))
  const all = fresh.at(-1)?.count ?? 0
  return fresh.find(({ count }) => count >= part * all)?.le ?? Number.NaN
}
