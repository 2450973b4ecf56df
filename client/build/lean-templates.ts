import type { Plugin } from 'vite'

/** What of the syntax tree is read. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}
interface Tagged extends Node {
  readonly tag: Node & { readonly name?: string }
  readonly quasi: Node & { readonly quasis: readonly Node[] }
}

/** White space and comments in the templates of Lit: minifiers leave them as they were written. */
export const leanTemplates: Plugin = {
  name: 'lean-templates',
  transform: {
    filter: { id: /\/client\/.*\.ts$/, code: /\b(css|html|svg)`/ },
    handler(code) {
      const edits = [...taggedIn(this.parse(code))].flatMap((node) => editsOf(node, code))
      let lean = code
      // From the end, so that the places before an edit stay where they were.
      for (const { start, end, text } of edits.toSorted((one, other) => other.start - one.start)) {
        lean = lean.slice(0, start) + text + lean.slice(end)
      }
      return { code: lean, map: null }
    },
  },
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

function editsOf({ tag, quasi }: Tagged, code: string): readonly Edit[] {
  const shorten = tag.name === 'css' ? leanCss : leanHtml
  const edits = quasi.quasis.map(({ start, end }) => ({ start, end, text: shorten(code.slice(start, end)) }))
  // The lines that follow stay where the source map thinks they are.
  const lines = (text: string): number => text.split('\n').length - 1
  const lost = edits.reduce((sum, { start, end, text }) => sum + lines(code.slice(start, end)) - lines(text), 0)
  return [...edits, { start: quasi.end, end: quasi.end, text: '\n'.repeat(lost) }]
}

function* taggedIn(node: unknown): Generator<Tagged> {
  if (typeof node !== 'object' || node === null) return
  if (isTagged(node)) yield node
  for (const child of Object.values(node)) yield* taggedIn(child)
}

function isTagged(node: object): node is Tagged {
  if (!('type' in node) || node.type !== 'TaggedTemplateExpression') return false
  const { tag } = node as Tagged
  return tag.type === 'Identifier' && ['css', 'html', 'svg'].includes(tag.name ?? '')
}

/** A line's end and its indentation are one space: between words that are read aloud it counts. */
export function leanHtml(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}

/** Safe for the CSS that we write: no text in quotes with two spaces in a row. */
export function leanCss(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/([{;][\w-]+): /g, '$1:')
    .replace(/;}/g, '}')
}
