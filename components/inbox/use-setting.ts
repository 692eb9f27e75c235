import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

/** A choice of this person in this browser, the same in all tabs. */
export function useSetting(name: 'sound' | 'shortcuts', standard: boolean): [boolean, (on: boolean) => void] {
  const key = `askwell.desk.${name}`
  const read = () => {
    const kept = localStorage.getItem(key)
    return kept === null ? standard : kept === 'on'
  }
  const value = useSyncExternalStore(subscribe, read, () => standard)
  const set = (on: boolean) => {
    localStorage.setItem(key, on ? 'on' : 'off')
    for (const listener of listeners) listener()
  }
  return [value, set]
}
