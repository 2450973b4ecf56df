/** Markup that is safe to send as it is. Only `html` and `jsonBlock` make it, so a plain string is always escaped. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type HtmlValue = string | number | Html | readonly Html[] | false | undefined

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

/** Escapes every value for text and for quoted attributes alike; `false` and `undefined` leave nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = parts[0] ?? ''
  values.forEach((value, index) => {
    text += render(value) + (parts[index + 1] ?? '')
  })
  return new Html(text)
}

function render(value: HtmlValue): string {
  if (value === false || value === undefined) return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  return value.map((piece) => piece.text).join('')
}

/** Data for a `<script>` of a type that no browser executes. */
export function jsonBlock(data: unknown): Html {
  // A `</script>` or `<!--` inside a text would end the block: in JSON, `<` may be written as an escape.
  return new Html(JSON.stringify(data).replaceAll('<', '\\u003c'))
}
