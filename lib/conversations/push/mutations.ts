import type { Staff } from '@/lib/auth/schema'
import { openingHours } from '@/lib/availability/opening-hours'
import { staffHere } from '@/lib/availability/presence'
import { database } from '@/lib/database'
import { store } from '@/lib/store'
import { textIn } from '@/lib/text'
import { mayReachConversations } from '../access'
import { deliverPush } from './deliver-push'
import { encryptedPush } from './encrypted-push'
import { browsersToTell } from './queries'
import type { DeliverPush, GivenSubscription, PushedText } from './schema'

const mostBrowsers = 10

/** Tells this browser from now on, for as long as the session lives. Of more than ten the oldest is forgotten. */
export async function keepSubscription(
  staff: Staff,
  { endpoint, keys }: GivenSubscription,
  language: string,
): Promise<void> {
  mayReachConversations(staff)
  const db = await database()
  const data = { staffId: staff.id, sessionId: staff.sessionId, language, ...keys }
  await db.$transaction(async (transaction) => {
    const { pushSubscription } = transaction
    await pushSubscription.upsert({ where: { endpoint }, create: { endpoint, ...data }, update: data })
    const tooMany = await pushSubscription.findMany({
      where: { staffId: staff.id, endpoint: { not: endpoint } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: mostBrowsers - 1,
      select: { id: true },
    })
    await pushSubscription.deleteMany({ where: { id: { in: tooMany.map(({ id }) => id) } } })
  })
}

/** Gone already is as good. */
export async function forgetSubscription(staff: Staff, endpoint: string): Promise<void> {
  mayReachConversations(staff)
  await (await database()).pushSubscription.deleteMany({ where: { staffId: staff.id, endpoint } })
}

/** Removes the browsers whose session is over. */
export async function forgetEnded(now = new Date()): Promise<void> {
  const isOver = { OR: [{ endedAt: { not: null } }, { expiresAt: { lte: now } }] }
  await (await database()).pushSubscription.deleteMany({ where: { session: isOver } })
}

/**
 * Tells the browsers of those who are not here that a shopper waits, within opening hours. Whatever goes wrong, the
 * chat still rings and is still mailed; a browser that its push service no longer knows is forgotten.
 */
export async function pushRing(
  conversationId: string,
  now = new Date(),
  deliver: DeliverPush = deliverPush,
): Promise<void> {
  if (!openingHours(store(), now).open) return
  const browsers = await browsersToTell(staffHere(), now)
  const gone: string[] = []
  const one = async ({ id, endpoint, p256dh, auth, language }: (typeof browsers)[number]) => {
    const text = textIn(language)
    const told = { conversationId, title: text('desk.push-title'), body: text('desk.push-body') }
    const status = await send({ endpoint, keys: { p256dh, auth } }, told, deliver)
    if (status === 404 || status === 410) gone.push(id)
  }
  await Promise.all(browsers.map(one))
  if (gone.length === 0) return
  await (await database()).pushSubscription.deleteMany({ where: { id: { in: gone } } })
}

/** The status of the push service; 0 when it could not be reached, 404 for keys that no browser made. */
async function send(to: GivenSubscription, text: PushedText, deliver: DeliverPush): Promise<number> {
  let request
  try {
    request = encryptedPush(to, text)
  } catch {
    return 404
  }
  return deliver(request).catch(() => 0)
}
