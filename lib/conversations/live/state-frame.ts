import { eventFrame } from '@/lib/event-frame'
import { chatFor } from '../chat/queries'
import type { Visitor } from '../schema'

/** After every message there can be: how a chat stands, without what was said. */
const afterAll = 2_147_483_647

/** How a visitor's chat stands, as its stream tells it. */
export async function stateFrame(visitor: Visitor, id: string): Promise<Uint8Array> {
  const { state, seenSeq, byMail, email, helped, agent, queue } = await chatFor(visitor, id, afterAll)
  return eventFrame('state', { state, seenSeq, byMail, email, helped, agent, queue })
}
