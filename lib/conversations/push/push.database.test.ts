import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Staff } from '@/lib/auth/schema'
import { endSession } from '@/lib/auth/mutations'
import { arrive } from '@/lib/availability/presence'
import { useDatabase } from '@/lib/testing/database'
import { makeSession, makeStaff } from '@/lib/testing/staff'
import { forgetEnded, forgetSubscription, keepSubscription, pushRing } from './mutations'
import { pushKeys } from './push-keys'
import type { DeliverPush } from './schema'

const database = useDatabase()
const chat = '0192f0c1-4a6f-7f43-9a51-0b6d5f1f0a11'
/** a Wednesday morning in the shop, and the night after it */
const [open, closed] = [new Date('2026-11-18T10:00:00Z'), new Date('2026-11-19T01:00:00Z')]

/** A browser that asked its push service for an address, and can read what arrives there. */
function makeBrowser() {
  const endpoint = `https://fcm.googleapis.com/fcm/send/${randomBytes(12).toString('hex')}`
  const curve = createECDH('prime256v1')
  const p256dh = curve.generateKeys()
  const auth = randomBytes(16)
  const keys = { p256dh: p256dh.toString('base64url'), auth: auth.toString('base64url') }
  return { subscription: { endpoint, keys }, read: (body: Buffer) => decrypt(body, curve, p256dh, auth) }
}

/** RFC 8291, as a browser does it. */
function decrypt(body: Buffer, curve: ReturnType<typeof createECDH>, own: Buffer, auth: Buffer): unknown {
  const [salt, sender] = [body.subarray(0, 16), body.subarray(21, 21 + body[20]!)]
  const sealed = body.subarray(21 + body[20]!)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, sender])
  const secret = hkdfSync('sha256', curve.computeSecret(sender), auth, info, 32)
  const derive = (what: string, length: number) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(secret), salt, `Content-Encoding: ${what}\0`, length))
  const cipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
  cipher.setAuthTag(sealed.subarray(-16))
  const plain = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
  return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString())
}

type Sent = Parameters<DeliverPush>[0]
function makeService(status = 201) {
  const sent: Sent[] = []
  const deliver: DeliverPush = async (request) => {
    sent.push(request)
    return status
  }
  return { sent, deliver }
}
const keep = async (staff: Staff, language = 'en') => {
  const browser = makeBrowser()
  await keepSubscription(staff, browser.subscription, language)
  return browser
}
const told = async (now = open) => {
  const { sent, deliver } = makeService()
  await pushRing(chat, now, deliver)
  return sent.map(({ endpoint }) => endpoint)
}
const longSession = (staff: Staff) =>
  makeSession(staff.id, { expiresAt: new Date('2030-01-01') }).then((sessionId) => ({ ...staff, sessionId }))
const makeAgent = async (...given: Parameters<typeof makeStaff>) => longSession(await makeStaff(...given))

test('an agent whose desk is closed is told in their language that somebody waits, in a letter only their browser can open', async () => {
  const browser = await keep(await makeAgent('agent'), 'de')
  const { sent, deliver } = makeService()
  await pushRing(chat, open, deliver)
  expect(sent).toHaveLength(1)
  expect(sent[0]!.endpoint).toBe(browser.subscription.endpoint)
  expect(sent[0]!.headers).toMatchObject({ 'Content-Encoding': 'aes128gcm', Urgency: 'high' })
  expect(sent[0]!.body.includes('Chat')).toBe(false)
  expect(browser.read(sent[0]!.body)).toEqual({
    conversationId: chat,
    title: 'Jemand wartet im Chat',
    body: 'Noch hat niemand den Chat übernommen. Öffnen Sie ihn, um zu antworten.',
  })
  expect(() => makeBrowser().read(sent[0]!.body)).toThrow()
})

test('the push service can tell that it is this shop, by a key that stays the same', async () => {
  await keep(await makeAgent('agent'))
  const { sent, deliver } = makeService()
  await pushRing(chat, open, deliver)
  const [, token, key] = /^vapid t=(.+), k=(.+)$/.exec(sent[0]!.headers.Authorization!)!
  expect(key).toBe(pushKeys().publicKey)
  const point = Buffer.from(key!, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'))
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  const [head, claims, signature] = token!.split('.') as [string, string, string]
  const isGenuine = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  expect(isGenuine).toBe(true)
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    aud: 'https://fcm.googleapis.com',
    sub: 'mailto:help@larkspur.example',
  })
  expect(pushKeys('another secret of a shop, long enough').publicKey).not.toBe(key)
})

test('who is here, away, disabled, signed out, an editor by now, or asleep with the shop is left alone', async () => {
  const at = async (staff: Staff) => (await keep(staff)).subscription.endpoint
  const db = await database()
  const agent = await makeAgent('agent')
  const wanted = [await at(agent), await at(await makeAgent('lead')), await at(await makeAgent('admin'))]
  const [here, away, disabled] = [await makeAgent(), await makeAgent(), await makeAgent()]
  const [signedOut, editor, forgotten] = [await makeAgent(), await makeAgent(), await makeAgent()]
  for (const staff of [here, away, disabled, signedOut, editor]) await at(staff)
  const leave = arrive(here.id)
  await db.staff.update({ where: { id: away.id }, data: { away: true } })
  await db.staff.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } })
  await endSession(signedOut.sessionId)
  await db.staff.update({ where: { id: editor.id }, data: { role: 'editor' } })
  const given = await at(forgotten)
  await forgetSubscription(agent, given)
  expect((await told()).sort()).toEqual([...wanted, given].sort())
  await forgetSubscription(forgotten, given)
  expect((await told()).sort()).toEqual([...wanted].sort())
  expect(await told(closed)).toEqual([])
  leave()
})

test('a browser that signs in again, or somebody else in it, is told for the session it has now', async () => {
  const [first, second] = [await makeAgent(), await makeAgent()]
  const { subscription } = await keep(first)
  await endSession(first.sessionId)
  expect(await told()).toEqual([])
  await keepSubscription(second, subscription, 'en')
  expect(await told()).toEqual([subscription.endpoint])
  await keep(first)
  await forgetEnded()
  expect(await (await database()).pushSubscription.findMany()).toMatchObject([{ staffId: second.id }])
})

test('the eleventh browser of a person takes the place of the oldest', async () => {
  const staff = await makeAgent()
  const db = await database()
  const browsers = []
  for (let day = 1; day <= 11; day += 1) {
    const { subscription } = await keep(staff)
    browsers.push(subscription.endpoint)
    await db.pushSubscription.update({
      where: { endpoint: subscription.endpoint },
      data: { createdAt: new Date(2026, 10, day) },
    })
  }
  expect((await told()).sort()).toEqual(browsers.slice(1).sort())
})

test('a browser its push service no longer knows is forgotten; one that was only unreachable is not', async () => {
  const staff = await makeAgent()
  const [gone, away, slow] = [await keep(staff), await keep(staff), await keep(staff)]
  const unusable = {
    ...makeBrowser().subscription,
    keys: { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) },
  }
  await keepSubscription(staff, unusable, 'en')
  await pushRing(chat, open, async ({ endpoint }) => {
    if (endpoint === gone.subscription.endpoint) return 410
    if (endpoint === away.subscription.endpoint) throw new Error('unreachable')
    return 503
  })
  expect((await told()).sort()).toEqual([away.subscription.endpoint, slow.subscription.endpoint].sort())
})
