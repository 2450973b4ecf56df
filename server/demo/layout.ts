import { categories } from './catalogue.ts'
import { type Html, html, jsonBlock } from './html.ts'
import { type Language, languageNames, languages } from './language.ts'
import { assetAddress, fill, type Page, type PageContext, pageAddress } from './page.ts'
import { shopData } from './shop-data.ts'
import { shopName } from './structured-data.ts'

/** What `shop.js` imports: asked for together, not one after the other. */
const modules = ['buy-form', 'cart', 'cart-page', 'kept-cart', 'page-data']

interface Link {
  readonly path: string
  readonly name: string
}

function shopLinks({ words }: PageContext): readonly Link[] {
  return [
    ...categories.map((id) => ({ path: `/categories/${id}`, name: words.categories[id].name })),
    { path: '/size-guide', name: words.sizeGuide.name },
  ]
}

function link(context: PageContext, { path, name }: Link): Html {
  const here = path === context.path && html` aria-current="page"`
  return html`<li><a href="${pageAddress(context, path)}"${here}>${name}</a></li>`
}

function languageLink(context: PageContext, language: Language): Html {
  const here = language === context.language && html` aria-current="true"`
  return html`<li><a href="${pageAddress(context, context.path, language)}" lang="${language}" hreflang="${language}"${here}>${languageNames[language]}</a></li>`
}

// The empty cart's name is right until the script has read what this browser keeps.
function cartLink(context: PageContext): Html {
  const { inCart } = context.words.script
  const rule = new Intl.PluralRules(context.language).select(0)
  return html`<a class="cart-link" href="${pageAddress(context, '/cart')}" data-cart-link><span class="sr" data-cart-name>${fill(inCart[rule] ?? inCart.other, { count: '0' })}</span>
<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M5 8.5h14l-1.2 10.2a1.5 1.5 0 0 1-1.5 1.3H7.7a1.5 1.5 0 0 1-1.5-1.3z"/><path d="M8.5 8.5V7a3.5 3.5 0 0 1 7 0v1.5"/></svg>
<span class="cart-word" aria-hidden="true">${context.words.cart}</span><span class="badge" data-cart-count aria-hidden="true" hidden></span></a>`
}

function header(context: PageContext): Html {
  const { words } = context
  return html`<header class="top">
<a class="brand" href="${pageAddress(context, '/')}"><img src="${assetAddress(context, 'art/mark.svg')}" width="36" height="36" alt="">${shopName}</a>
<nav class="menu" aria-label="${words.mainMenu}"><ul>${shopLinks(context).map((entry) => link(context, entry))}</ul></nav>
${cartLink(context)}
</header>`
}

function footer(context: PageContext): Html {
  const { words } = context
  return html`<footer class="foot"><div class="foot-in">
<div class="foot-about"><p class="foot-name">${shopName}</p><p>${words.footer.about}</p><p class="made-up">${words.footer.madeUp}</p></div>
<nav aria-label="${words.footer.visit}"><p class="foot-title" aria-hidden="true">${words.footer.visit}</p><ul>${shopLinks(context).map((entry) => link(context, entry))}</ul></nav>
<nav aria-label="${words.languageMenu}"><p class="foot-title" aria-hidden="true">${words.languageMenu}</p><ul>${languages.map((language) => languageLink(context, language))}</ul></nav>
</div></footer>`
}

/** The whole document. Shopbell is embedded as a merchant would: one script, one element. */
export function layout(context: PageContext, page: Page): string {
  const { words } = context
  const title = context.path === '/' ? `${shopName}: ${page.title}` : `${page.title} · ${shopName}`
  return html`<!doctype html>
<html lang="${context.language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#14161c" media="(prefers-color-scheme: dark)">
<link rel="icon" href="${assetAddress(context, 'art/mark.svg')}" type="image/svg+xml">
<link rel="canonical" href="${context.origin + pageAddress(context, context.path)}">
${languages.map((language) => html`<link rel="alternate" hreflang="${language}" href="${context.origin + pageAddress(context, context.path, language)}">`)}
${page.head}
${['shop', 'frame', 'catalogue', ...(page.styles ?? [])].map((name) => html`<link rel="stylesheet" href="${assetAddress(context, `${name}.css`)}">`)}
${modules.map((name) => html`<link rel="modulepreload" href="${assetAddress(context, `${name}.js`)}">`)}
<script type="module" src="${assetAddress(context, 'shop.js')}"></script>
<script type="module" src="/shopbell.js"></script>
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
${page.strip}
${header(context)}
<main id="content" tabindex="-1">
${page.main}
</main>
${footer(context)}
${page.bell === 'corner' && html`<shopbell-button shop="demo" placement="corner"></shopbell-button>`}
<script type="application/json" id="shop-data">${jsonBlock(shopData(context))}</script>
</body>
</html>
`.text
}
