import { type Product, productOf, type Size } from '../catalogue.ts'
import { type Html, html } from '../html.ts'
import { money, type Page, type PageContext, pageAddress, productCard, productPicture } from '../page.ts'
import { productHead } from '../structured-data.ts'
import { breadcrumbs } from './breadcrumbs.ts'

function sizeOption(context: PageContext, size: Size): Html {
  const gone = size.stock === 0
  return html`<label class="size"><input type="radio" name="size" value="${size.name}"${gone && html` disabled`}><span>${size.name}${gone && html`<span class="sr">, ${context.words.soldOut}</span>`}</span></label>`
}

function sizeChoice(context: PageContext, product: Product): Html | false {
  const { choice } = product
  if (choice.kind === 'none') return false
  const { words } = context
  return html`<fieldset class="sizes" aria-describedby="size-error"><legend>${words.size[choice.kind]}</legend>
${choice.kind !== 'length' && html`<a class="size-help" href="${pageAddress(context, '/size-guide')}">${words.sizeGuide.name}</a>`}
<div class="size-list">${choice.sizes.map((size) => sizeOption(context, size))}</div>
<p class="error" id="size-error" role="alert"></p></fieldset>`
}

export function productPage(context: PageContext, product: Product): Page {
  const { words } = context
  const { name, kind, copy, points } = words.products[product.id]
  const category = words.categories[product.category]
  return {
    title: name,
    description: copy,
    bell: 'inline',
    styles: ['product'],
    head: productHead(context, product),
    main: html`${breadcrumbs(context, [{ path: `/categories/${product.category}`, name: category.name }])}
<article class="product">
<div class="tile product-picture">${productPicture(context, product, true)}</div>
<div class="product-side">
<div class="product-head"><p class="kind">${kind}</p><h1>${name}</h1>
<p class="price"><strong>${money(context.language, product.cents)}</strong> <small>${words.tax}</small></p></div>
<form class="buy" data-buy="${product.id}" novalidate>
${sizeChoice(context, product)}
<p class="stock" data-stock>${words.script.inStock}</p>
<button class="button wide" type="submit">${words.addToCart}</button>
<p class="delivery" role="status" data-buy-status>${words.delivery}</p>
<noscript><p class="error">${words.cartPage.needsScript}</p></noscript>
</form>
<section class="ask" aria-labelledby="ask-title"><div><h2 id="ask-title">${words.askTitle}</h2><p>${words.askText}</p></div>
<div class="bell"><shopbell-button shop="demo"></shopbell-button></div></section>
</div>
<div class="product-words"><p class="copy">${copy}</p>
<h2>${words.details}</h2><ul class="points">${points.map((point) => html`<li>${point}</li>`)}</ul></div>
</article>
<section class="shelf" aria-labelledby="related"><h2 id="related">${words.related}</h2>
<ul class="grid grid-3 related">${product.related.map((id) => productCard(context, productOf(id), 'h3'))}</ul></section>`,
  }
}
