/** What the browser runs while no page of the desk is open: it shows what was pushed, and leads to the conversation. */
const worker = `self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('push', (event) => {
  const { conversationId, title, body } = event.data.json()
  const look = { body, tag: conversationId, icon: '/favicon.svg', requireInteraction: true }
  event.waitUntil(self.registration.showNotification(title, { ...look, data: { conversationId } }))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(lead('/desk/inbox/' + encodeURIComponent(event.notification.data.conversationId)))
})

async function lead(address) {
  const pages = await self.clients.matchAll({ type: 'window' })
  const desk = pages.find(({ url }) => /^\\/desk(\\/|$)/.test(new URL(url).pathname))
  if (!desk) return self.clients.openWindow(address)
  await desk.focus().catch(() => {})
  await desk.navigate(address)
}
`

export function GET() {
  return new Response(worker, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': "default-src 'none'",
    },
  })
}
