import type { Plugin } from 'vite'

/**
 * What of Lit is of no use here: counting its copies and keeping the metadata of standard decorators, both in globals
 * of the shop's page, where nothing but the element belongs; hooks for browsers that know no shadow trees, or no
 * constructed style sheets (all that we build for do); initialisers of decorators, MathML and properties that stand in
 * attributes as JSON, of which we have none; advice to developers.
 */
const leftOut: Readonly<Record<string, readonly RegExp[]>> = {
  'reactive-element/css-tag.js': [
    /\w\.ShadowRoot&&\(void 0===\w\.ShadyCSS\|\|\w\.ShadyCSS\.nativeShadow\)&&"adoptedStyleSheets"in Document\.prototype&&/,
    /;else for\(const \w of \w\)\{const \w=document\.createElement\("style"\)[^}]+\}/,
    /(?<=,\w=)\w\?(?=\w=>\w:\w=>\w instanceof CSSStyleSheet)/,
    /(?<=,\w=\w=>\w):\w=>\w instanceof CSSStyleSheet\?[^;]+;for[^;]+;return \w\(\w\)\}\)\(\w\):\w(?=;)/,
    /(?<=throw Error\()"CSSResult is not constructable[^"]+"(?=\))/,
    /(?<=throw Error\()"Value passed to 'css'[^"]+"\+\w\+"[^"]+"(?=\))/,
  ],
  'lit-html/lit-html.js': [
    /3===\w\?"<math>":(?="")/,
    /3===\w\?"<\/math>":(?="")/,
    /\|\|3===\w(?=\)\{const \w=this\.el\.content)/,
    /,\w=\w\.litHtmlPolyfillSupport(?=;)/,
    /(?<=;)\w\?\.\(\w,\w\),\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
  ],
  'lit-element/lit-element.js': [
    /,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\);const \w=\w\.litElementPolyfillSupport;\w\?\.\(\{LitElement:\w\}\)(?=;)/,
    /(?<=;)\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
  ],
  'reactive-element/reactive-element.js': [
    /,\w=\w\.reactiveElementPolyfillSupport/,
    /(?<=\{)static addInitializer\(\w\)\{this\._\$Ei\(\),\(this\.l\?\?=\[\]\)\.push\(\w\)\}/,
    /void 0!==\w\.l&&\(this\.l=\[\.\.\.\w\.l\]\),/,
    /,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/,
    /;break;case Object:case Array:\w=null==\w\?\w:JSON\.stringify\(\w\)/,
    /;break;case Object:case Array:try\{\w=JSON\.parse\(\w\)\}catch\(\w\)\{\w=null\}/,
    /(?<=;)Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/,
    /(?<=[;}])const \w=this\[Symbol\.metadata\];if\(null!==\w\)\{const \w=litPropertyMetadata\.get\(\w\);if\(void 0!==\w\)for\(const\[\w,\w\]of \w\)this\.elementProperties\.set\(\w,\w\)\}/,
    /,\w\?\.\(\{ReactiveElement:\w\}\),\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)(?=;)/,
  ],
}

/** Lit without what a shop's page never needs. A version of Lit that is written otherwise stops the build. */
export const leanLit: Plugin = {
  name: 'lean-lit',
  transform: {
    filter: { id: /\/node_modules\/(@lit\/reactive-element|lit-element|lit-html)\/[\w-]+\.js$/ },
    handler(code, id) {
      const [, patterns] = Object.entries(leftOut).find(([file]) => id.endsWith(file)) ?? []
      if (patterns === undefined) return null
      return { code: patterns.reduce((text, pattern) => without(text, pattern, id), code), map: null }
    },
  },
}

function without(text: string, pattern: RegExp, id: string): string {
  if (!pattern.test(text)) throw new Error(`${id} is not written as we know it: ${pattern.source}`)
  return text.replace(pattern, '')
}
