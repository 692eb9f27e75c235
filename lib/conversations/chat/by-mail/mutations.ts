import { database } from '@/lib/database'
import { queueMail } from '@/lib/mail/mutations'
import { leftLetter } from '../../letters'
import { lastWords, said } from '../../said'
import type { Leaving, Visitor } from '../../schema'
import { tellConversation } from '../../tell'
import { mustBeOpen } from '../queries'

type Around = { admit?: () => Promise<void>; now?: Date }

/** Where answers go that the shopper, who stays, has not read after a while. Tells the address nothing yet. */
export async function keepAddress(
  visitor: Visitor,
  id: string,
  { email, name }: Leaving,
  { admit }: Around = {},
): Promise<void> {
  await mustBeOpen(visitor, id)
  const db = await database()
  await db.$transaction(async (transaction) => {
    const { count } = await transaction.conversation.updateMany({
      where: { id, visitorId: visitor.id, OR: [{ shopperEmail: null }, { shopperEmail: { not: email } }] },
      data: { shopperEmail: email, ...(name && { shopperName: name }) },
    })
    if (count > 0) await admit?.()
  })
  tellConversation(id, { kind: 'state' })
}

/**
 * The shopper leaves the chat and waits for mail: what staff write goes there. The address gets a letter that says so,
 * with a link back; said again, it gets none. `admit` may refuse the letter, and all with it.
 */
export async function leaveForMail(
  visitor: Visitor,
  id: string,
  { email, name }: Leaving,
  { admit, now = new Date() }: Around = {},
): Promise<void> {
  await mustBeOpen(visitor, id)
  const db = await database()
  const isNew = await db.$transaction(async (transaction) => {
    const { count } = await transaction.conversation.updateMany({
      where: {
        ...{ id, visitorId: visitor.id },
        OR: [{ byMail: false }, { shopperEmail: null }, { shopperEmail: { not: email } }],
      },
      data: { byMail: true, shopperEmail: email, ...(name && { shopperName: name }) },
    })
    if (count === 0) return false
    await admit?.()
    const conversation = await transaction.conversation.findUniqueOrThrow({
      where: { id },
      include: { messages: lastWords },
    })
    const [last] = conversation.messages
    const letter = leftLetter({ ...conversation, shopperEmail: email }, last ? said(last) : '', now)
    await queueMail(transaction, { kind: 'confirmation', ...letter })
    return true
  })
  if (isNew) tellConversation(id, { kind: 'state' })
}
