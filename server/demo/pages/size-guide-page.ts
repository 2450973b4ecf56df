import { type Html, html } from '../html.ts'
import { type Page, type PageContext, picture } from '../page.ts'
import { clothingChart, packChart, shoeChart } from '../size-chart.ts'
import { openGraph } from '../structured-data.ts'
import { breadcrumbs } from './breadcrumbs.ts'

function chart(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): Html {
  return html`<table><caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([size, ...cells]) =>
      html`<tr><th scope="row">${size}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody></table>`
}

export function sizeGuidePage(context: PageContext): Page {
  const guide = context.words.sizeGuide
  const number = new Intl.NumberFormat(context.language)
  return {
    title: guide.name,
    description: guide.lead,
    bell: 'corner',
    styles: ['size-guide'],
    head: openGraph(context, {
      type: 'website',
      title: guide.title,
      description: guide.lead,
      art: 'measure-foot',
      artText: guide.picture,
    }),
    main: html`${breadcrumbs(context)}
<div class="page-head"><h1>${guide.title}</h1><p class="lead">${guide.lead}</p></div>
<section class="measure" aria-labelledby="measure-title">
<div class="tile">${picture(context, 'measure-foot', guide.picture, { width: 1200, height: 800, first: true })}</div>
<div><h2 id="measure-title">${guide.measure}</h2><ol class="steps">${guide.steps.map((step) => html`<li>${step}</li>`)}</ol></div>
</section>
<div class="charts">
${chart(
  guide.shoes,
  ['EU', 'UK', guide.foot],
  shoeChart.map((row) => row.map((value) => number.format(value))),
)}
<div class="chart-pair">
${chart(guide.clothing, [guide.size, guide.chest, guide.waist], clothingChart)}
${chart(guide.packs, [guide.size, guide.back], packChart)}
<p class="unsure">${guide.unsure}</p>
</div></div>`,
  }
}
