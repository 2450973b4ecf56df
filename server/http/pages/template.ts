import { readFileSync } from 'node:fs'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

export type Values = Readonly<Record<string, string | boolean>>

/**
 * A page from an HTML file beside this one. `{{name}}` becomes the text, escaped; what stands between
 * `{{#name}}` and `{{/name}}` stays only where the value is true. A name without a value is an error at the first
 * rendering, so a test of each page finds it.
 */
export function template(file: string): (values: Values) => string {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8')
  return (values) =>
    source
      .replace(/\{\{#(\w+)\}\}([\s\S]*?)\{\{\/\1\}\}/g, (_, name: string, inside: string) =>
        given(values, name) === true ? inside : '',
      )
      .replace(/\{\{(\w+)\}\}/g, (_, name: string) => escaped(String(given(values, name))))
}

function given(values: Values, name: string): string | boolean {
  const value = values[name]
  if (value === undefined) throw new Error(`the page has no value for ${name}`)
  return value
}
