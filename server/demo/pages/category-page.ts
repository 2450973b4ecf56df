import { type CategoryId, categories, productsIn } from '../catalogue.ts'
import { html } from '../html.ts'
import { type Page, type PageContext, pageAddress, productCard } from '../page.ts'
import { openGraph } from '../structured-data.ts'
import { breadcrumbs } from './breadcrumbs.ts'

export function categoryPage(context: PageContext, category: CategoryId): Page {
  const { name, lead } = context.words.categories[category]
  const goods = productsIn(category)
  const cover = goods[0]
  return {
    title: name,
    description: lead,
    bell: 'corner',
    ...(cover && {
      head: openGraph(context, {
        type: 'website',
        title: name,
        description: lead,
        art: cover.id,
        artText: context.words.products[cover.id].picture,
      }),
    }),
    main: html`${breadcrumbs(context)}
<div class="page-head"><h1>${name}</h1><p class="lead">${lead}</p></div>
<ul class="grid grid-${goods.length}">${goods.map((product) => productCard(context, product, 'h2', true))}</ul>
<ul class="chips">${categories
      .filter((other) => other !== category)
      .map(
        (other) =>
          html`<li><a href="${pageAddress(context, `/categories/${other}`)}">${context.words.categories[other].name}</a></li>`,
      )}</ul>`,
  }
}
