import { type CategoryId, categories, productsIn } from '../catalogue.ts'
import { type Html, html } from '../html.ts'
import { type Page, type PageContext, pageAddress, picture, productCard } from '../page.ts'
import { openGraph } from '../structured-data.ts'

/** Says how to see both sides of a call; the words come from the locale, the address and the account do not. */
function newcomerStrip({ words }: PageContext): Html {
  const { label, before, counter, signIn, after } = words.newcomer
  return html`<aside class="strip" aria-label="${label}"><p>${before}<a href="/console/" target="_blank" rel="noopener">${counter}<span class="sr"> (${words.newTab})</span></a>${signIn}<b translate="no">anna@demo.shop</b>${after}</p></aside>`
}

function shelf(context: PageContext, category: CategoryId, first: boolean): Html {
  const { name, lead } = context.words.categories[category]
  const goods = productsIn(category)
  const id = `shelf-${category}`
  return html`<section class="shelf" aria-labelledby="${id}">
<div class="shelf-head"><div><h2 id="${id}">${name}</h2><p>${lead}</p></div>
<a class="more" href="${pageAddress(context, `/categories/${category}`)}" aria-label="${context.words.seeAll}: ${name}">${context.words.seeAll}</a></div>
<ul class="grid grid-${goods.length}">${goods.map((product) => productCard(context, product, 'h3', first))}</ul>
</section>`
}

export function homePage(context: PageContext): Page {
  const { words } = context
  const { hero, counter } = words
  return {
    title: words.tagline,
    description: words.description,
    bell: 'corner',
    styles: ['home'],
    strip: newcomerStrip(context),
    head: openGraph(context, {
      type: 'website',
      title: words.tagline,
      description: words.description,
      art: 'home-trail',
      artText: hero.picture,
    }),
    main: html`<section class="hero">
<div class="hero-text"><h1>${hero.title}</h1><p>${hero.lead}</p>
<p class="hero-links"><a class="button" href="${pageAddress(context, '/categories/footwear')}">${hero.boots}</a><a class="quiet" href="#catalogue">${hero.all}</a></p></div>
${picture(context, 'home-trail', hero.picture, { width: 1600, height: 760, first: true })}
</section>
<div id="catalogue" class="catalogue">
${categories.slice(0, 2).map((category, index) => shelf(context, category, index === 0))}
<section class="counter" aria-labelledby="counter-title">
${picture(context, 'shop-counter', counter.picture, { width: 1200, height: 900 })}
<div><h2 id="counter-title">${counter.title}</h2><p>${counter.lead}</p>
<dl>${words.promises.map(([title, text]) => html`<div><dt>${title}</dt><dd>${text}</dd></div>`)}</dl></div>
</section>
${categories.slice(2).map((category) => shelf(context, category, false))}
</div>`,
  }
}
