import { describe, expect, it } from 'vitest'
import { html, jsonBlock } from './html.ts'

describe('markup', () => {
  it('escapes every value, in text and in attributes', () => {
    const name = `<b>"Tom" & 'Ann'</b>`
    expect(html`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&lt;b&gt;&quot;Tom&quot; &amp; &#39;Ann&#39;&lt;/b&gt;">&lt;b&gt;&quot;Tom&quot; &amp; &#39;Ann&#39;&lt;/b&gt;</p>',
    )
  })

  it('keeps markup inside markup as it is, one piece or many', () => {
    const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`)
    expect(html`<ul>${items}</ul>${html`<hr>`}`.text).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul><hr>')
  })

  it('leaves out what is false or missing, and shows a zero', () => {
    expect(html`<p>${false}${undefined}${0}</p>`.text).toBe('<p>0</p>')
  })

  it('lets no text end a data block, and loses nothing of it', () => {
    const data = { name: '</script><script>alert(1)</script><!--' }
    const { text } = jsonBlock(data)
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toEqual(data)
  })
})
