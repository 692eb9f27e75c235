import { publishHere } from '@/lib/event-bus'
import { openStreamCount } from '@/lib/open-streams'
import { redis } from '@/lib/redis'
import { changedSince } from './queries'

const lookEvery = 1_000
type Known = Awaited<ReturnType<typeof changedSince>>[number]

/** Another instance's clock may be behind, and its transaction slow. */
const margin = 15_000

/**
 * Where several instances share a database: what the others wrote is found there, whatever Redis lost or could not be
 * told. One small query, and only while somebody reads.
 */
export function startLooking(): void {
  if (!redis()) return
  let since = new Date()
  const known = new Map<string, Known>()
  const look = async () => {
    // A stream that opens reads for itself what was before.
    if (openStreamCount() === 0) return void (since = new Date())
    const changed = await changedSince(new Date(since.getTime() - margin))
    for (const now of changed.reverse()) {
      const before = known.get(now.id)
      if (before?.updatedAt.getTime() === now.updatedAt.getTime()) continue
      known.set(now.id, now)
      tell(now, before)
    }
    since = changed.at(-1)?.updatedAt ?? since
    for (const [id, { updatedAt }] of known)
      if (updatedAt.getTime() < since.getTime() - 2 * margin) known.delete(id)
  }
  let isLooking = false
  setInterval(() => {
    if (isLooking) return
    isLooking = true
    void look()
      .catch((error: unknown) =>
        console.error('The database could not be looked at; it is tried again.', error),
      )
      .finally(() => (isLooking = false))
  }, lookEvery).unref()
}

function tell(now: Known, before?: Known) {
  const { id: conversationId, lastSeq: seq } = now
  const topic = `conversation:${conversationId}`
  if (seq !== before?.lastSeq) {
    publishHere(topic, { kind: 'message', seq })
    publishHere('desk', { kind: 'message', conversationId, seq })
  } else publishHere('desk', { kind: 'changed', conversationId })
  const isSame = (['state', 'assignedToId', 'shopperSeenSeq'] as const).every(
    (key) => now[key] === before?.[key],
  )
  if (!isSame) publishHere(topic, { kind: 'state' })
}
