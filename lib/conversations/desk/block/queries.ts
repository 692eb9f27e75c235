import { database } from '@/lib/database'

/** Whether the conversation came from a browser that can be told from others. */
export async function hasVisitor(id: string): Promise<boolean> {
  const where = { id, visitorId: { not: null } }
  return (await (await database()).conversation.count({ where })) > 0
}
