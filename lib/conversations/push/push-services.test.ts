import { expect, test } from 'vitest'
import { subscriptionShape } from './schema'

const keys = { p256dh: `B${'a'.repeat(86)}`, auth: 'a'.repeat(22) }

test.each([
  'https://fcm.googleapis.com/fcm/send/a',
  'https://updates.push.services.mozilla.com/wpush/v2/a',
  'https://web.push.apple.com/a',
  'https://wns2-par02p.notify.windows.com/w/?token=a',
])('a browser may name the push service %s', (endpoint) => {
  expect(subscriptionShape.safeParse({ endpoint, keys }).success).toBe(true)
})

test.each([
  'http://fcm.googleapis.com/a',
  'https://fcm.googleapis.com:8443/a',
  'https://fcm.googleapis.com.evil.example/a',
  'https://fcm.googleapis.com@127.0.0.1/a',
  'https://127.0.0.1/.push.apple.com',
  'https://push.apple.com.evil.example/a',
  'https://evilnotify.windows.com/a',
  'https://user:word@web.push.apple.com/a',
  'file:///etc/passwd',
  'a',
])('nobody can have the server call %s', (endpoint) => {
  const parsed = subscriptionShape.safeParse({ endpoint, keys })
  expect(parsed.error?.issues[0]!.path).toEqual(['endpoint'])
})
