/** The engines that mediasoup-client speaks to, each with dialects of its own. */
export type Engine = 'chromium' | 'firefox' | 'webkit'

/**
 * The engine of a browser new enough to make calls; `null` for others. On iPhones every browser is WebKit
 * whatever it calls itself.
 */
export function engineOf(agent: string): Engine | null {
  const version = (pattern: RegExp): number => Number(pattern.exec(agent)?.[1] ?? 0)
  if (/iPhone|iPad|iPod/.test(agent)) return 'webkit'
  if (version(/Firefox\/(\d+)/) >= 120) return 'firefox'
  if (version(/Chrom(?:e|ium)\/(\d+)/) >= 111) return 'chromium'
  if (/AppleWebKit/.test(agent) && !/Chrom/.test(agent) && version(/Version\/(\d+)/) >= 15) return 'webkit'
  return null
}
