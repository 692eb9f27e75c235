import { liveSessions } from '@/lib/auth/queries'
import type { Staff } from '@/lib/auth/schema'
import type { EventStream } from '@/lib/event-stream'
import { onePerProcess } from '@/lib/one-per-process'
import { isReader } from '../access'

const lookEvery = 2_500

/** Everybody whose desk is open at this instance. */
export function deskReaders(): Map<EventStream, Staff> {
  return onePerProcess('desk-readers', () => {
    const readers = new Map<EventStream, Staff>()
    setInterval(() => void endRevoked(readers).catch(console.error), lookEvery).unref()
    return readers
  })
}

export function sendToDesk(frame: Uint8Array, to: (staff: Staff) => boolean = () => true): void {
  for (const [stream, staff] of deskReaders()) if (to(staff)) stream.send(frame)
}

/** A session that was ended, or whose owner was disabled or given another role, hears nothing more. */
async function endRevoked(readers: Map<EventStream, Staff>): Promise<void> {
  if (readers.size === 0) return
  const asked = [...readers]
  const live = await liveSessions([...new Set(asked.map(([, { sessionId }]) => sessionId))])
  for (const [stream, staff] of asked) {
    const role = live.get(staff.sessionId)
    if (!role || !isReader(role)) stream.close()
  }
}
