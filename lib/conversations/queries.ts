import type { Staff } from '@/lib/auth/schema'
import { database } from '@/lib/database'
import { mayReachConversations } from './access'
import type { ConversationState } from './schema'

const perPage = 25

type Wanted = { state: ConversationState; words?: string; page?: number }

/** Open conversations, longest waiting first; resolved ones, latest first. `words` looks at addresses and texts. */
export async function listConversations(staff: Staff, { state, words, page = 1 }: Wanted) {
  mayReachConversations(staff)
  const db = await database()
  const where = { state, ...(words ? { id: { in: await mentioning(words, state) } } : {}) }
  const [total, conversations] = await Promise.all([
    db.conversation.count({ where }),
    db.conversation.findMany({
      where,
      orderBy:
        state === 'open'
          ? [{ waitingSince: { sort: 'asc', nulls: 'last' } }, { lastAt: 'asc' }]
          : [{ lastAt: 'desc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      include: { outbox: { where: { state: 'failed' }, select: { id: true } } },
    }),
  ])
  return { conversations, total, pages: Math.max(1, Math.ceil(total / perPage)) }
}

/** The conversations in which `words` stand, whatever their case. */
async function mentioning(words: string, state: ConversationState): Promise<string[]> {
  const pattern = `%${words.toLowerCase().replace(/[!%_]/g, '!$&')}%`
  const rows = await (
    await database()
  ).$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Conversation" c
    WHERE c."state" = ${state} AND (lower(c."shopperEmail") LIKE ${pattern} ESCAPE '!'
      OR lower(c."shopperName") LIKE ${pattern} ESCAPE '!'
      OR EXISTS (SELECT 1 FROM "Message" m
        WHERE m."conversationId" = c."id" AND lower(m."body") LIKE ${pattern} ESCAPE '!')
      OR lower(c."subject") LIKE ${pattern} ESCAPE '!')
    ORDER BY c."lastAt" DESC LIMIT 500`
  return rows.map(({ id }) => id)
}

/** How many wait for a first or a next answer. */
export async function countWaiting(staff: Staff): Promise<number> {
  mayReachConversations(staff)
  return (await database()).conversation.count({ where: { state: 'open', waitingSince: { not: null } } })
}

/** One conversation with its messages in order and the mail it caused; null when there is none. */
export async function conversationFor(staff: Staff, id: string) {
  mayReachConversations(staff)
  return (await database()).conversation.findUnique({
    where: { id },
    include: {
      messages: { orderBy: { seq: 'asc' }, include: { staff: { select: { name: true } } } },
      outbox: {
        orderBy: { createdAt: 'asc' },
        select: { id: true, kind: true, state: true, messageId: true, nextAttemptAt: true, lastError: true },
      },
    },
  })
}
