import { describe, expect, it } from 'vitest'
import { leanCss, leanHtml } from './lean-templates.ts'

describe('a style sheet', () => {
  it('loses comments and white space, and nothing that counts', () => {
    expect(
      leanCss(`
  :host([hidden]) button:hover, .a .b {
    /* Why. */
    margin: 0 calc(1px + 2px);
    font: 16px / 1.2 serif;
  }
`),
    ).toBe(' :host([hidden]) button:hover,.a .b{margin:0 calc(1px + 2px);font:16px / 1.2 serif}')
  })

  it('keeps the space between a selector and its pseudo class, and in conditions', () => {
    expect(leanCss('a :focus {color: red}')).toBe('a :focus{color:red}')
    expect(leanCss('@media (min-width: 30em) and (hover: none) { a { b: c } }')).toBe(
      '@media (min-width: 30em) and (hover: none){a{b:c}}',
    )
  })
})

describe('markup', () => {
  it('keeps one space where a line ended', () => {
    expect(leanHtml('<p>\n    one\n    two <b>three</b> <i>four</i>\n  </p>\n  <p>')).toBe(
      '<p> one two <b>three</b> <i>four</i> </p> <p>',
    )
  })
})
