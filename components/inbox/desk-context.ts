import { createContext, useContext } from 'react'
import type { Person } from './desk-shapes'
import type { useInbox } from './use-inbox'

type Live = ReturnType<typeof useInbox> & { me: Person; shop: string }

export const LiveDesk = createContext<Live | null>(null)

/** The live state of the desk; only inside DeskLive. */
export function useDesk(): Live {
  const live = useContext(LiveDesk)
  if (!live) throw new Error('There is no DeskLive around this.')
  return live
}
