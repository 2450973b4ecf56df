/** What TypeScript writes at the top of a CommonJS file, and the module that it was made from. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/^"use strict";$/gm, ''],
  // What copies one file's exports into another's.
  [/^var __\w+ = \(this && this\.__\w+\) \|\| [\s\S]*?^\}\)?(?:\(\))?\)?;$/gm, ''],
  [/^Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);$/gm, ''],
  [/^(?:exports\.\w+ = )+void 0;$/gm, ''],
  [/^(?:const|var) (\w+) = (?:__\w+\()?require\(("[^"]+")\)\)?;$/gm, 'import * as $1 from $2;'],
  [
    /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.\1; \} \}\);$/gm,
    'export const $1 = $2.$1;',
  ],
  [/^exports\.(\w+) = \1;$/gm, 'export { $1 };'],
]

/**
 * A CommonJS file of TypeScript's making as the module it was made from: bundlers leave out what nobody imports of a
 * module, and carry all of the other kind.
 *
 * @throws {Error} for a file that is written otherwise; `name` says which.
 */
export function asModule(code: string, name: string): string {
  // What is left out leaves its line ends, for the source map.
  const text = forms.reduce(
    (left, [form, instead]) => left.replace(form, (...found) => replacement(found, instead)),
    code,
  )
  const foreign = /^(?!\s*(?:\*|\/\/)).*(?:\brequire\(|\bexports\b|\b__[a-z]).*$/m.exec(text)
  if (foreign !== null) throw new Error(`${name} is not written as we know it: ${foreign[0]}`)
  return text
}

function replacement(found: readonly unknown[], instead: string): string {
  const text = instead.replace(/\$(\d)/g, (_, group: string) => String(found[Number(group)]))
  return text + '\n'.repeat(String(found[0]).split('\n').length - 1)
}
