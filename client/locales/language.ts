/** Every language that Shopbell speaks. One more here, and the compiler names each word that it lacks. */
export const languages = ['en', 'it', 'pl'] as const
export type Language = (typeof languages)[number]

/**
 * The first language of the wishes that we speak. Wishes are BCP 47 tags, dearest first; `it-CH` finds `it`.
 * English if none fits.
 */
export function chooseLanguage(...wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const primary = wish?.toLowerCase().split(/[-_]/, 1)[0]
    const known = languages.find((language) => language === primary)
    if (known !== undefined) return known
  }
  return 'en'
}

/** The language of a place on the page: its own `lang` or that of what surrounds it, then the browser's wishes. */
export function languageOf(element: HTMLElement): Language {
  // A property that is not an attribute yet counts as well.
  return chooseLanguage(element.lang, langAround(element), ...navigator.languages)
}

/** `closest` stops at the edge of a shadow tree; the language of a page does not. */
function langAround(element: Element): string | null {
  const nearest = element.closest('[lang]:not([lang=""])')
  if (nearest !== null) return nearest.getAttribute('lang')
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? langAround(root.host) : null
}
