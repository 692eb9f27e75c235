import type { Staff } from '@/lib/auth/schema'
import { database } from '@/lib/database'
import { redact } from '@/lib/redact'
import { store } from '@/lib/store'
import { mayReachQuestions } from '@/lib/unanswered/access'
import { withoutGreeting } from './without-greeting'

const most = 10
const longest = 4000

/** What staff answered in a conversation on a question: redacted, without greeting, end and names. */
export type AnswerGiven = { conversationId: string; at: Date; by: string; body: string }

/**
 * The first answers in conversations that began after a search for this question or were filed under it, newest first:
 * the longest of each, since a greeting says nothing.
 */
export async function answersGiven(staff: Staff, questionId: string): Promise<AnswerGiven[]> {
  mayReachQuestions(staff)
  const { phrasing, search, conversation, conversationEvent } = await database()
  const phrasings = await phrasing.findMany({ where: { questionId }, select: { key: true, language: true } })
  if (!phrasings[0]) return []
  const searches = await search.findMany({
    where: {
      ...{ language: phrasings[0].language, questionKey: { in: phrasings.map(({ key }) => key) } },
      wroteToPerson: true,
    },
    select: { id: true },
    orderBy: { at: 'desc' },
    take: 200,
  })
  const ids = searches.map(({ id }) => id)
  const filed = await conversationEvent.findMany({
    where: { kind: 'filed', clientId: { in: ids } },
    select: { conversationId: true },
  })
  const conversations = await conversation.findMany({
    where: { OR: [{ searchId: { in: ids } }, { id: { in: filed.map((each) => each.conversationId) } }] },
    orderBy: { createdAt: 'desc' },
    take: most,
    include: {
      messages: { where: { author: 'staff' }, orderBy: { seq: 'asc' }, take: 10, include: { staff: true } },
    },
  })
  return conversations.flatMap(({ id, shopperName, messages }) => {
    const answer = messages.reduce<(typeof messages)[number] | undefined>(
      (longer, message) => (!longer || message.body.length > longer.body.length ? message : longer),
      undefined,
    )
    if (!answer) return []
    const said = withoutGreeting(answer.body, [shopperName, answer.staff?.name])
    const body = redact(said, store()).slice(0, longest)
    if (!body) return []
    return { conversationId: id, at: answer.at, by: answer.staff?.name ?? '', body }
  })
}
