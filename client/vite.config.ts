import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, defineConfig, type InlineConfig, type Plugin, type UserConfig } from 'vite'
import { leanLit } from './build/lean-lit.ts'
import { leanMediasoup, silent } from './build/lean-mediasoup.ts'
import { leanTemplates } from './build/lean-templates.ts'
import { reload } from './build/reload.ts'

const client = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('..', import.meta.url))

const shared: UserConfig = {
  root: client,
  // Every address is relative to the file that names it: chunks are found from any origin.
  base: './',
  plugins: [leanLit, leanMediasoup, leanTemplates, reload],
}
const sharedBuild: UserConfig['build'] = {
  target: ['chrome111', 'firefox120', 'safari16.4'],
  // Preloading touches the page of the shop, and a strict policy would refuse it.
  modulePreload: false,
  sourcemap: true,
  reportCompressedSize: false,
  assetsInlineLimit: 0,
}
const treeshake = { manualPureFunctions: [...silent] }

/** What the button and the call share: one file beside `shopbell.js`, so that a page waits for two and no more. */
const base =
  /(lit\/index|lit-html\/(lit-html|is-server)|reactive-element\/(reactive-element|css-tag)|lit-element\/lit-element|session\/kept-call|locales\/(language|opening))\.[jt]s$/

/** What the call shares with its words and with what is loaded after it: one file at the press, instead of one for each. */
const alike =
  /(helpers\/(esm\/)?decorate|(lit|reactive-element)\/decorators(\/\w+)?|client\/ui\/(element|icons|tokens)|protocol\/(account-)?errors|locales\/(plural|too-old|call-over))\.[jt]s$/

/**
 * `shopbell.js`, for the pages of shops, with hashed chunks beside it. A build of its own: what the counter needs
 * of the same modules must not weigh on a shop's page.
 */
const shop: InlineConfig = {
  ...shared,
  configFile: false,
  publicDir: false,
  build: {
    ...sharedBuild,
    emptyOutDir: false,
    // Beside the files for whoever looks for them; every byte on a shop's page counts.
    sourcemap: 'hidden',
    lib: { entry: `${client}button/shopbell.ts`, formats: ['es'] },
    rolldownOptions: {
      treeshake,
      output: {
        minify: true,
        entryFileNames: 'shopbell.js',
        chunkFileNames: 'assets/shop/[name]-[hash].js',
        codeSplitting: {
          groups: [
            { name: 'base', test: base },
            { name: 'alike', test: alike },
          ],
        },
      },
    },
  },
}

let watching = false
let outDir: string

const withShop: Plugin = {
  name: 'with-shop',
  apply: 'build',
  // A watched build empties the folder at every turn, and what the shop's build has put there would be gone.
  config: ({ build: of }) => ({ build: { emptyOutDir: !of?.watch } }),
  configResolved({ build: { outDir: folder } }) {
    outDir = folder
  },
  // Last, because the first build empties the folder.
  async closeBundle() {
    // A watched build ends again and again; the shop's watches by itself.
    if (watching) return
    watching = this.meta.watchMode
    await build({ ...shop, build: { ...shop.build, outDir, ...(watching ? { watch: {} } : {}) } })
  },
}

const pages = {
  'call-page': `${client}call-page/index.html`,
  'join-page': `${client}join-page/index.html`,
  console: `${client}console/index.html`,
}

/** The counter at `console/`, and the pages of `/call/SHOP` and `/join/`. */
export default defineConfig({
  ...shared,
  plugins: [...(shared.plugins ?? []), withShop],
  publicDir: 'public',
  build: {
    ...sharedBuild,
    outDir: `${root}dist/client`,
    rolldownOptions: {
      treeshake,
      input: Object.fromEntries(Object.entries(pages).filter(([, page]) => existsSync(page))),
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
})
