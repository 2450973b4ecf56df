import { describe, expect, it } from 'vitest'
import { openFixture } from '../fixture.ts'
import { languageFor, languages } from './language.ts'
import { pageWords } from './words.ts'

describe('the language of a page', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['it', 'it'],
    ['it-IT,it;q=0.9,en;q=0.8', 'it'],
    ['de, pl;q=0.3, it;q=0.7', 'it'],
    ['de-DE, fr;q=0.9', 'en'],
    ['pl;q=0, it;q=0.1', 'it'],
    ['PL', 'pl'],
    ['*;q=0.5, pl;q=nonsense', 'pl'],
    [';;;,,,', 'en'],
  ])('for %s is %s', (header, language) => {
    expect(languageFor(header)).toBe(language)
  })
})

describe('the first page', () => {
  it.each(languages)('speaks %s', async (language) => {
    await using at = await openFixture()
    const reply = await at.app.inject({ url: '/', headers: { 'accept-language': language } })
    const { title, lead, counterLink } = pageWords[language]
    expect(reply.headers['content-language']).toBe(language)
    expect(reply.headers['vary']).toContain('accept-language')
    expect(reply.body).toContain(`<html lang="${language}">`)
    for (const words of [title, lead, counterLink]) expect(reply.body).toContain(words)
    expect(reply.body).not.toContain('{{')
    // Nothing inline: the policy of the page would stop it.
    expect(reply.body).not.toMatch(/<style|\sstyle=|<script|\son\w+=/)
  })

  it('leads to the demo, the counter, the call page and the documents', async () => {
    await using at = await openFixture()
    const { body } = await at.app.inject({ url: '/', headers: { host: 'bell.lan:3000' } })
    for (const address of ['/demo/', '/console/', '/call/demo', '/docs']) expect(body).toContain(`href="${address}"`)
    expect(body).toContain('&lt;script type=&quot;module&quot; src=&quot;http://bell.lan:3000/shopbell.js&quot;&gt;')
  })

  it('does not speak of a demo where there is none', async () => {
    await using at = await openFixture({ SHOPBELL_DEMO: 'false', SHOPBELL_ORIGINS: '' })
    const { body } = await at.app.inject('/')
    expect(body).not.toMatch(/\/demo\/|call\/demo|Anna/)
    expect(body).toContain('href="/console/"')
    expect((await at.app.inject('/api/about')).json()).toMatchObject({ demo: null })
    expect((await at.app.inject('/call/demo')).statusCode).toBe(404)
  })

  it('keeps what a client says of the host out of its own markup', async () => {
    await using at = await openFixture()
    const { body } = await at.app.inject({ url: '/', headers: { host: '"><img src=x>' } })
    expect(body).not.toContain('<img')
  })
})

describe('a page that is not there', () => {
  it.each([
    ['/nowhere', 'it', 'lostTitle'],
    ['/call/nobody', 'pl', 'noShopTitle'],
  ] as const)('says so to a person: %s', async (url, language, title) => {
    await using at = await openFixture()
    const reply = await at.app.inject({ url, headers: { accept: 'text/html,*/*', 'accept-language': language } })
    expect(reply.statusCode).toBe(404)
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(reply.body).toContain(pageWords[language][title])
    expect(reply.body).toContain('href="/"')
  })
})
