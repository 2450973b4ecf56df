import { once } from 'node:events'
import { createServer } from 'node:http'

/** A shop's site of its own, on an origin of its own, which embeds the button as its owner would. */
export interface ForeignShop extends AsyncDisposable {
  /** `http://localhost:PORT` */
  readonly origin: string
  /** Where its script comes from: to be said before the page is asked for. */
  bell: string
}

/** As strict as a shop can be: nothing inline, nothing of anybody else but the bell's server, whose sockets browsers want named. */
function policy(bell: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${bell}`,
    `connect-src ${bell} ${bell.replace(/^http/, 'ws')}`,
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

/** Two pages, `/` and `/second`, written from right to left: what the button brings along must not mind. */
function page(path: string, bell: string): string {
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<title>متجر ${path}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/shop.css">
<script type="module" src="${bell}/shopbell.js"></script>
</head>
<body>
<h1>متجر</h1>
<p><a href="/">الأول</a> <a href="/second">الثاني</a></p>
<shopbell-button shop="demo"></shopbell-button>
</body>
</html>
`
}

// What shops do to elements that they did not expect: it must not reach what the button brings along.
const style = `* { box-sizing: content-box; } div, button, section { background: #fee; border: 3px dotted red; margin: 9px; }
body { font: 20px/1 serif; margin: 40px; } :focus { outline: none; }`

export async function openForeignShop(): Promise<ForeignShop> {
  const shop = { bell: '' }
  const server = createServer(({ url = '/' }, response) => {
    if (url === '/shop.css') return void response.setHeader('content-type', 'text/css').end(style)
    if (url !== '/' && url !== '/second') return void response.writeHead(404).end()
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-security-policy', policy(shop.bell))
    response.end(page(url, shop.bell))
  }).listen(0, 'localhost')
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('No port for the shop.')
  return Object.assign(shop, {
    origin: `http://localhost:${bound.port}`,
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
    },
  })
}
