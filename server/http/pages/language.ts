export const languages = ['en', 'it', 'pl'] as const
export type Language = (typeof languages)[number]

/** The language of ours that a browser likes best, by its `Accept-Language`; English if none. */
export function languageFor(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';')
      const quality = parameters
        .map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1])
        .find((found) => found !== undefined)
      return { language: tag.split('-')[0], quality: Number(quality ?? '1') }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  for (const wish of wishes) {
    const known = languages.find((language) => language === wish.language)
    if (known !== undefined) return known
  }
  return 'en'
}
