import { expect, it } from 'vitest'
import { csvRow } from './csv.ts'

it('writes rows as RFC 4180 says', () => {
  expect(csvRow(['a', 1, null, 'b,c', 'say "yes"', 'two\nlines', ' edge '])).toBe(
    'a,1,,"b,c","say ""yes""","two\nlines"," edge "\r\n',
  )
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', '=HYPERLINK("https://evil.example")'])(
  'keeps a spreadsheet from running %j',
  (text) => {
    const row = csvRow([text])
    expect(row.replace(/^"/, '').startsWith("'")).toBe(true)
    expect(row).toContain(text.replaceAll('"', '""'))
  },
)

it('leaves numbers alone, negative ones as well', () => {
  expect(csvRow([-5, 0])).toBe('-5,0\r\n')
})
