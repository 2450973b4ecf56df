import { html } from '../html.ts'
import { type Page, type PageContext, pageAddress, picture } from '../page.ts'

export function notFoundPage(context: PageContext): Page {
  const { title, lead, back, picture: text } = context.words.notFound
  return {
    title,
    description: lead,
    bell: 'corner',
    main: html`<section class="empty">${picture(context, 'lost-trail', text, { width: 1200, height: 800, first: true })}
<h1>${title}</h1><p>${lead}</p><a class="button" href="${pageAddress(context, '/')}">${back}</a></section>`,
  }
}
