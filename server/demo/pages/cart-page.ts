import { type Html, html } from '../html.ts'
import { type Page, type PageContext, pageAddress, picture } from '../page.ts'

/** One line, copied and filled by the script: a template is inert until then. */
function lineTemplate(context: PageContext): Html {
  const sign = (path: string) =>
    html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="${path}"/></svg>`
  return html`<template id="cart-line"><li class="line">
<img class="line-picture" width="800" height="800" alt="" data-picture>
<p class="line-name"><a data-name></a><span data-price></span></p>
<div class="stepper"><button type="button" data-fewer>${sign('M6 12h12')}</button><output data-quantity></output><button type="button" data-more>${sign('M6 12h12M12 6v12')}</button></div>
<p class="line-sum" data-sum></p>
<button class="line-remove" type="button" data-remove><span aria-hidden="true">${context.words.script.remove}</span></button>
</li></template>`
}

export function cartPage(context: PageContext): Page {
  const { words } = context
  const cart = words.cartPage
  return {
    title: words.cart,
    description: cart.emptyLead,
    bell: 'corner',
    styles: ['cart'],
    main: html`<div class="page-head"><h1 tabindex="-1" data-cart-title>${words.cart}</h1></div>
<p class="cart-status" role="status" data-cart-status></p>
<div class="cart" data-cart hidden>
<section aria-label="${cart.lines}"><ul class="lines" data-lines></ul></section>
<section class="summary" aria-label="${cart.summary}"><dl>
<div><dt>${cart.subtotal}</dt><dd data-subtotal></dd></div><div><dt>${cart.shipping}</dt><dd>${cart.free}</dd></div>
<div class="sum"><dt>${cart.total}</dt><dd data-total></dd></div></dl>
<button class="button wide" type="button" data-checkout aria-describedby="checkout-note">${cart.checkout}</button>
<p class="checkout-note" id="checkout-note" role="status"></p>
<template id="checkout-words">${cart.checkoutNote}</template></section>
</div>
<section class="empty" data-empty hidden>${picture(context, 'lost-trail', '', { width: 1200, height: 800, first: true })}
<h2>${cart.empty}</h2><p>${cart.emptyLead}</p><a class="button" href="${pageAddress(context, '/')}">${cart.goOn}</a></section>
<noscript><p class="error">${cart.needsScript}</p></noscript>
${lineTemplate(context)}`,
  }
}
