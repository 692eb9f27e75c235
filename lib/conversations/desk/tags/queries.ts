import type { Staff } from '@/lib/auth/schema'
import { database } from '@/lib/database'
import { mayReachConversations } from '../../access'
import { tagName } from '../tag-name'

const mostSuggested = 12

/** Tags that were used before and begin with what is typed, the most used first. */
export async function suggestTags(staff: Staff, typed: string): Promise<string[]> {
  mayReachConversations(staff)
  const start = tagName(typed)
  const rows = await (
    await database()
  ).conversationTag.groupBy({
    by: ['tag'],
    where: start ? { tag: { startsWith: start } } : {},
    _count: { tag: true },
    orderBy: [{ _count: { tag: 'desc' } }, { tag: 'asc' }],
    take: mostSuggested,
  })
  return rows.map(({ tag }) => tag)
}
