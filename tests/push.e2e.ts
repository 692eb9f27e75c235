import type { Response } from '@playwright/test'
import { gatherCrew } from './desk-crew'
import { expect, test } from './journey'

const endpoint = 'https://updates.push.services.mozilla.com/wpush/v2/none'
const keys = { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) }
const chat = '0192f0c1-4a6f-7f43-9a51-0b6d5f1f0a11'

const isPost = (answer: Response) => answer.request().method() === 'POST'

test('what is pushed while the desk is closed is shown, and leads to the conversation', async ({
  context,
  page,
  application,
}) => {
  const { agent } = await gatherCrew(application.url, application.admin())
  const [name, value] = agent.cookie.split(/=(.*)/)
  await context.addCookies([{ name: name!, value: value!, url: application.url }])
  await context.grantPermissions(['notifications'], { origin: application.url })
  // The push service of this browser is on the internet: it gives this address.
  await context.addInitScript(
    ([endpoint, keys]) => {
      PushManager.prototype.getSubscription = async () => null
      PushManager.prototype.subscribe = async () =>
        ({ endpoint, toJSON: () => ({ endpoint, keys }) }) as unknown as PushSubscription
    },
    [endpoint, keys] as const,
  )
  const protocol = await context.newCDPSession(page)
  await protocol.send('ServiceWorker.enable')
  const registered = new Promise<string>((resolve) =>
    protocol.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const running = versions.find(({ status }) => status === 'activated')
      if (running) resolve(running.registrationId)
    }),
  )
  const told = page.waitForResponse((answer) => answer.url().endsWith('/api/desk/push') && isPost(answer))
  await page.goto('/desk/inbox')
  const registrationId = await registered
  expect((await told).status()).toBe(204)
  const forgotten = await agent.send('/api/desk/push', { endpoint }, 'DELETE')
  expect(forgotten.status).toBe(204)
  const [worker] = context.serviceWorkers()
  expect(new URL(worker!.url()).pathname).toBe('/desk-worker.js')

  // No page of the desk is open any more.
  await page.goto('/contact')
  const data = JSON.stringify({ conversationId: chat, title: 'A shopper is waiting', body: 'Open it.' })
  await protocol.send('ServiceWorker.deliverPushMessage', { origin: application.url, registrationId, data })
  const shown = () =>
    worker!.evaluate(async () => {
      const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration }
      return (await registration.getNotifications()).map(({ title, body, tag }) => ({ title, body, tag }))
    })
  await expect.poll(shown).toEqual([{ title: 'A shopper is waiting', body: 'Open it.', tag: chat }])

  // A click, with the desk open again: only a real one may open a window.
  await page.goto('/desk/settings/password')
  await worker!.evaluate(async () => {
    const scope = globalThis as unknown as EventTarget & { registration: ServiceWorkerRegistration }
    const [notification] = await scope.registration.getNotifications()
    const Click = (globalThis as never as { NotificationEvent: new (...given: unknown[]) => Event })
      .NotificationEvent
    scope.dispatchEvent(new Click('notificationclick', { notification }))
  })
  await page.waitForURL(`**/desk/inbox/${chat}`)
  expect(await shown()).toEqual([])
})
