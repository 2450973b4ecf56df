import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { inviteLetter, resetLetter } from './letters.ts'
import { smtpMailer } from './smtp.ts'

/** The least of a mail server: takes one letter after the other, and keeps what was said. */
async function openMailServer() {
  const said: string[] = []
  const server = createServer((socket) => {
    let data = false
    let rest = ''
    socket.write('220 mail.example ready\r\n')
    socket.on('data', (chunk) => {
      rest += chunk.toString('utf8')
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        said.push(line)
        if (data && line !== '.') continue
        if (data) data = false
        else if (line === 'DATA') data = true
        if (line === 'QUIT') return socket.end('221 bye\r\n')
        socket.write(line === 'DATA' ? '354 go on\r\n' : '250 ok\r\n')
      }
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, said, [Symbol.dispose]: () => void server.close() }
}

it('hands a letter to the mail server, to one address and no other', async () => {
  using server = await openMailServer()
  const mailer = smtpMailer(server.url, 'Shopbell <bell@boots.example>')
  const invitation = { shop: 'Boots', by: 'Anna', url: 'https://bell.example/console/invite#a-token' }
  await mailer.send(inviteLetter('en', { ...invitation, to: 'nina@boots.example, eve@evil.example' }))
  expect(server.said).toContain('MAIL FROM:<bell@boots.example>')
  expect(server.said.filter((line) => line.startsWith('RCPT TO'))).toHaveLength(1)
  expect(server.said.join('\n')).not.toContain('RCPT TO:<eve@evil.example>')
  expect(server.said).toContain('Subject: Your place at the counter of Boots')
  expect(server.said).toContain('https://bell.example/console/invite#a-token')
})

it('says so where no mail server answers', async () => {
  const { url, ...server } = await openMailServer()
  server[Symbol.dispose]()
  const letter = resetLetter('pl', {
    to: 'nina@boots.example',
    shop: 'Boots',
    url: 'https://bell.example/console/reset#x',
  })
  await expect(smtpMailer(url, 'bell@boots.example').send(letter)).rejects.toThrow()
})

it.each(['en', 'it', 'pl'] as const)('writes both letters in %s, with the link on a line of its own', (language) => {
  const facts = {
    to: 'nina@boots.example',
    shop: 'Boots\r\nBcc: eve@evil.example',
    by: 'Anna',
    url: 'https://bell.example/#x',
  }
  for (const letter of [inviteLetter(language, facts), resetLetter(language, facts)]) {
    expect(letter.text.split('\n')).toContain(facts.url)
    expect(letter.subject).not.toMatch(/[\r\n]/)
    expect(letter.text).not.toMatch(/undefined|\[object/)
  }
})
