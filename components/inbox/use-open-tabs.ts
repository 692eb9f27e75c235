import { useEffect, useState } from 'react'
import { useDesk } from './desk-context'

/** Keeps the open conversations over a reload. */
export function useOpenTabs(): void {
  const { state, dispatch, me } = useDesk()
  const key = `askwell.desk.tabs.${me.id}`
  const [restored, setRestored] = useState(false)
  useEffect(() => {
    if (restored) {
      sessionStorage.setItem(key, JSON.stringify(state.tabs))
      return
    }
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[]
    dispatch({ type: 'restore', tabs: kept })
    const timer = setTimeout(() => setRestored(true))
    return () => clearTimeout(timer)
  }, [key, restored, state.tabs, dispatch])
}
