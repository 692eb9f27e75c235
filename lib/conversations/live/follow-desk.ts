import { arrive } from '@/lib/availability/presence'
import { capacityOf } from '@/lib/auth/chatting/queries'
import type { Staff } from '@/lib/auth/schema'
import { eventFrame } from '@/lib/event-frame'
import type { EventStream } from '@/lib/event-stream'
import { mayReachConversations } from '../access'
import { deskReaders } from './desk-readers'
import { hearDesk, sendCounts, sendPresence } from './tell-desk'

/** Feeds one agent's stream with all that happens at the desk, and makes the agent count as here. */
export async function followDesk(staff: Staff, stream: EventStream): Promise<void> {
  mayReachConversations(staff)
  hearDesk()
  const readers = deskReaders()
  readers.set(stream, staff)
  const leave = arrive(staff.id)
  stream.onEnd(() => {
    readers.delete(stream)
    leave()
  })
  stream.send(eventFrame('hello', { staffId: staff.id, capacity: await capacityOf(staff) }))
  await Promise.all([sendPresence(), sendCounts()])
}
