import { randomUUID } from 'node:crypto'
import { AppError } from '@/lib/app-error'
import { database, type Transaction } from '@/lib/database'
import { emailAddress } from '@/lib/email-address'
import { backOff, type MailToQueue, oneLine, type OutgoingMail } from './schema'
import { mailHost, shopAddress } from './sender'

/** How long one try may take; a row claimed by a process that died is due again after it. */
const lease = 5 * 60_000

/** Puts mail into the outbox within `transaction`, so that it exists exactly when what it tells does. */
export async function queueMail(transaction: Transaction, mail: MailToQueue): Promise<{ messageId: string }> {
  const toAddress = emailAddress(mail.to.address)
  if (!toAddress)
    throw new AppError('invalid', 'errors.invalid', { values: { field: 'to', problem: 'address' } })
  const messageId = `<${mail.uuid ?? randomUUID()}@${mailHost()}>`
  await transaction.outboxMail.create({
    data: {
      kind: mail.kind,
      conversationId: mail.conversationId,
      toName: mail.to.name && oneLine(mail.to.name, 100),
      toAddress,
      replyTo: mail.replyTo ?? shopAddress(),
      subject: oneLine(mail.subject, 200),
      text: mail.text,
      html: mail.html,
      messageId,
      inReplyTo: mail.inReplyTo,
      references: mail.references ?? [],
      attachments: mail.attachments?.length ? mail.attachments : undefined,
    },
  })
  return { messageId }
}

type Claimed = OutgoingMail & { attempts: number }

/**
 * Takes one due mail for `lease`: the row counts the try and moves its next one behind the lease in a single update,
 * so of several instances exactly one gets it, and a crash leaves it to be tried again.
 */
export async function claimDueMail(now = new Date()): Promise<Claimed | undefined> {
  const db = await database()
  for (;;) {
    const due = await db.outboxMail.findMany({
      where: { state: 'waiting', nextAttemptAt: { lte: now } },
      orderBy: { nextAttemptAt: 'asc' },
      take: 10,
    })
    if (due.length === 0) return undefined
    for (const mail of due) {
      const { count } = await db.outboxMail.updateMany({
        where: { id: mail.id, state: 'waiting', attempts: mail.attempts },
        data: { attempts: mail.attempts + 1, nextAttemptAt: new Date(now.getTime() + lease) },
      })
      if (count === 1) return { ...mail, attempts: mail.attempts + 1 }
    }
  }
}

export async function markSent({ id }: { id: string }, now = new Date()): Promise<void> {
  const data = { state: 'sent', sentAt: now, lastError: null }
  const db = await database()
  await db.outboxMail.updateMany({ where: { id, state: { not: 'sent' } }, data })
  // The link in it opens the desk: it is not kept longer than needed.
  await db.outboxMail.updateMany({ where: { id, kind: 'invitation' }, data: { text: '', html: '' } })
}

/** Notes why a try failed; the next one comes after the back-off, unless the failure is `permanent` or was the last. */
export async function markNotSent(
  { id, attempts }: { id: string; attempts: number },
  failure: { reason: string; permanent: boolean },
  now = new Date(),
): Promise<void> {
  const seconds = failure.permanent ? undefined : backOff[attempts - 1]
  const next =
    seconds === undefined
      ? { state: 'failed' }
      : { state: 'waiting', nextAttemptAt: new Date(now.getTime() + seconds * 1000) }
  // Only the newest try may speak: an older one that outlived its lease must not undo what came after.
  await (
    await database()
  ).outboxMail.updateMany({
    where: { id, attempts, state: 'waiting' },
    data: { ...next, lastError: oneLine(failure.reason, 500) },
  })
}

/** Gives failed mail a fresh row of tries, at once. False when it was not failed. */
export async function tryAgain(id: string, now = new Date()): Promise<boolean> {
  const { count } = await (
    await database()
  ).outboxMail.updateMany({
    where: { id, state: 'failed' },
    data: { state: 'waiting', attempts: 0, nextAttemptAt: now },
  })
  return count === 1
}
