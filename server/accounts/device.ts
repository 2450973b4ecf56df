/** The most telling name comes first: Edge also says Chrome, and Chrome also says Safari. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['CrOS', 'ChromeOS'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** Browser and system as people call them, `Firefox · Linux`; empty where nothing is known. What came is never kept. */
export function deviceOf(userAgent: string | undefined): string {
  const named = (table: readonly (readonly [string, string])[]) =>
    table.find(([sign]) => userAgent?.includes(sign) === true)?.[1]
  return [named(browsers), named(systems)].filter((each) => each !== undefined).join(' · ')
}
