import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const shop = 'dist/client/assets/shop'
const entry = 'dist/client/shopbell.js'

/** A script and all that it imports at once, so that no new file escapes the scales. */
function withImports(path, found = new Set()) {
  if (found.has(path)) return found
  found.add(path)
  for (const [, next] of readFileSync(path, 'utf8').matchAll(/(?:import|from)\s*"(\.[^"]+)"/g))
    withImports(join(dirname(path), next), found)
  return found
}

const button = [...withImports(entry)]

export default [
  { name: 'on a shop page before the press', path: button, limit: '10 kB', gzip: true },
  {
    name: 'what the press loads (Chromium, English)',
    path: [
      `${shop}/*.js`,
      ...button.filter((path) => path !== entry).map((path) => `!${path}`),
      `!${shop}/{Firefox120,Safari12,call-it,call-pl}-*.js`,
      `!${shop}/{later,waiting,carry,ways,choice,about,recorder}-*.js`,
    ],
    limit: '65 kB',
    gzip: true,
  },
]
