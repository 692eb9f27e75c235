import { emptyThread, type Thread } from './thread-state'

type Open = { tabs: string[]; threads: Record<string, Thread>; capacity: number }

/** The state with one more conversation open; those in `keep` do not leave for it. */
export function openTab<S extends Open>(state: S, id: string, keep: readonly string[]): S {
  const threads = state.threads[id] ? state.threads : { ...state.threads, [id]: emptyThread }
  if (state.tabs.includes(id)) return { ...state, threads }
  const tabs = [...state.tabs, id]
  // More than fit side by side: the oldest one without a draft makes room.
  const leaves =
    tabs.length > state.capacity ? tabs.find((tab) => tab !== id && !keep.includes(tab)) : undefined
  return { ...state, threads, tabs: tabs.filter((tab) => tab !== leaves) }
}
