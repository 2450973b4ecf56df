/** The first one is the shop's own, and has no place in the address. */
export const languages = ['en', 'it', 'pl'] as const

export type Language = (typeof languages)[number]

/** Each in its own tongue, because it is read by people who do not speak the others. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', it: 'Italiano', pl: 'Polski' }

/** As Open Graph wants it. */
export const territories: Readonly<Record<Language, string>> = { en: 'en_GB', it: 'it_IT', pl: 'pl_PL' }

export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text)
}

/** What stands before the page's own path: nothing, `/it` or `/pl`. */
export function languagePath(language: Language): string {
  return language === languages[0] ? '' : `/${language}`
}

/** The language an address below the shop is written in, and the page's path without it. */
export function splitLanguage(path: string): { readonly language: Language; readonly path: string } {
  for (const language of languages) {
    const prefix = languagePath(language)
    if (prefix !== '' && (path === prefix || path.startsWith(`${prefix}/`))) {
      return { language, path: path.slice(prefix.length) || '/' }
    }
  }
  return { language: languages[0], path }
}
