import { DateTime } from 'luxon'
import { database, isDuplicate } from '@/lib/database'
import { environment } from '@/lib/environment'
import { writeLetter } from '@/lib/mail/letter'
import { queueMail } from '@/lib/mail/mutations'
import { store } from '@/lib/store'
import { type Text, textIn } from '@/lib/text'
import { bringUpToDate } from '../ledger/mutations'
import { type Digest, type Moved, digestOf } from './figures/queries'

/** On Mondays from this hour on, on the shop's clock. */
const hour = 7

/**
 * Sends the week's five lines to every support lead and admin who wants them, once a week, however many instances ask
 * for it and however often. Whoever was down on Monday morning does it later that day.
 */
export async function sendDigest(now = new Date()): Promise<void> {
  const shop = store()
  const local = DateTime.fromJSDate(now, { zone: shop.timeZone })
  if (!shop.unanswered.digest || local.weekday !== 1 || local.hour < hour) return
  const db = await database()
  const week = `${local.weekYear}-w${String(local.weekNumber).padStart(2, '0')}`
  const readers = await db.staff.findMany({
    where: { disabledAt: null, weeklyDigest: true, role: { in: ['lead', 'admin'] } },
  })
  const sent = await db.outboxMail.findMany({
    where: { kind: 'digest', messageId: { startsWith: `<digest-${week}-` } },
    select: { messageId: true },
  })
  const uuidOf = (id: string) => `digest-${week}-${id}`
  const waiting = readers.filter(
    ({ id }) => !sent.some(({ messageId }) => messageId.startsWith(`<${uuidOf(id)}@`)),
  )
  if (waiting.length === 0) return
  await bringUpToDate(now)
  const digest = await digestOf(now)
  const text = textIn(shop.language)
  const letter = {
    subject: text('unanswered.digest-subject', { count: digest.fresh.count }),
    ...writeLetter({
      language: shop.language,
      shop,
      blocks: blocksOf(digest, text),
      foot: [text('unanswered.digest-foot')],
    }),
  }
  for (const { id, email, name } of waiting)
    await db
      .$transaction((transaction) =>
        queueMail(transaction, { kind: 'digest', uuid: uuidOf(id), to: { address: email, name }, ...letter }),
      )
      .catch((error: unknown) => {
        // Another instance was quicker.
        if (!isDuplicate(error)) throw error
      })
}

const nameIn =
  (text: Text) =>
  ({ name }: { name: string }) =>
    name || text('unanswered.nameless')

/** How many, and what the latest of them are called. */
function movedLine({ count, named }: Moved, text: Text): string {
  if (count === 0) return text('unanswered.digest-nothing')
  const names = named.map((question) => text('unanswered.digest-quoted', { name: nameIn(text)(question) }))
  return text('unanswered.digest-moved-says', { count, names: names.join(', '), more: count - named.length })
}

function blocksOf({ fresh, proved, lost, longest, worst }: Digest, text: Text) {
  const nameOf = nameIn(text)
  const facts: [string, string][] = [
    [
      text('unanswered.digest-new'),
      fresh.first
        ? text('unanswered.digest-new-says', {
            count: fresh.count,
            name: nameOf(fresh.first),
            visitors: fresh.first.visitors,
          })
        : text('unanswered.digest-nothing'),
    ],
    [text('unanswered.digest-proved'), movedLine(proved, text)],
    [text('unanswered.digest-lost'), movedLine(lost, text)],
    [
      text('unanswered.digest-waiting'),
      longest
        ? text('unanswered.digest-waiting-says', { name: nameOf(longest.question), since: longest.since })
        : text('unanswered.digest-nothing'),
    ],
    [
      text('unanswered.digest-worst'),
      worst ? text('unanswered.digest-worst-says', { ...worst }) : text('unanswered.digest-nothing'),
    ],
  ]
  return [
    text('unanswered.digest-intro'),
    { facts },
    { href: `${environment().appUrl}/desk/unanswered/monday`, label: text('unanswered.digest-open') },
  ]
}
