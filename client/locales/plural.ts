import type { Language } from './language.ts'

const rules = new Map<Language, Intl.PluralRules>()

/** The form of a word that goes with a number. `other` stands in for forms that the language does not have. */
export function plural(
  language: Language,
  count: number,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string },
): string {
  let rule = rules.get(language)
  if (rule === undefined) {
    rule = new Intl.PluralRules(language)
    rules.set(language, rule)
  }
  return forms[rule.select(count)] ?? forms.other
}
