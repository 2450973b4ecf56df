// Shows and clicks the notices of the counter on phones, where only a service worker may. It keeps no copy of any
// page and answers no request: what the server says is what is shown.
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(toTheFront())
})

async function toTheFront() {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const counter = pages.find((page) => new URL(page.url).pathname.startsWith('/console'))
  await (counter === undefined ? self.clients.openWindow('/console/') : counter.focus())
}
