import type { Staff } from '@/lib/auth/schema'
import { publish, subscribe } from '@/lib/event-bus'
import { onePerProcess } from '@/lib/one-per-process'

/** A browser that shows a conversation says so every 20 seconds; this long after the last time it is gone. */
export const viewingFor = 45_000

type Viewing = { kind: 'viewing'; conversationId: string; staffId: string; name: string; gone?: true }
type Viewer = { name: string; until: number }

/** Who looks at what, as every instance is told; nothing is stored. */
function viewers(): Map<string, Map<string, Viewer>> {
  return onePerProcess('conversation-viewers', () => {
    const all = new Map<string, Map<string, Viewer>>()
    subscribe('desk', (event) => {
      if (isViewing(event)) note(all, event)
    })
    return all
  })
}

function isViewing(event: unknown): event is Viewing {
  return typeof event === 'object' && event !== null && 'kind' in event && event.kind === 'viewing'
}

function note(all: ReturnType<typeof viewers>, { conversationId, staffId, name, gone }: Viewing) {
  const here = all.get(conversationId) ?? new Map<string, Viewer>()
  if (gone) here.delete(staffId)
  else here.set(staffId, { name, until: Date.now() + viewingFor })
  if (here.size) all.set(conversationId, here)
  else all.delete(conversationId)
  if (all.size > 1000) for (const [id, them] of all) if (!present(them).length) all.delete(id)
}

function present(here: Map<string, Viewer>): [string, Viewer][] {
  return [...here].filter(([, { until }]) => until > Date.now())
}

/** The names of those who look at a conversation now, but for one of them. */
export function viewersOf(conversationId: string, exceptStaffId: string): string[] {
  const here = viewers().get(conversationId)
  const others = here ? present(here).filter(([id]) => id !== exceptStaffId) : []
  return others.map(([, { name }]) => name).sort()
}

/** Tells all instances that somebody looks at a conversation, or no longer does. */
export function tellViewing({ id: staffId, name }: Staff, conversationId: string, gone?: true): void {
  viewers()
  publish('desk', { kind: 'viewing', conversationId, staffId, name, ...(gone && { gone }) })
}
