import { database } from '@/lib/database'

/** What was written down under the id a browser made for it. */
export async function eventOf(clientId: string) {
  return (await database()).conversationEvent.findUnique({ where: { clientId } })
}
