import { useSyncExternalStore } from 'react'

const step = 5_000
const now = () => Math.floor(Date.now() / step) * step

function subscribe(tick: () => void): () => void {
  const timer = setInterval(tick, step)
  return () => clearInterval(timer)
}

/** The time in steps of five seconds, so that "waits 3 minutes" stays true. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, now, now)
}
