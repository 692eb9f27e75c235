'use client'

import { type ReactNode, useEffect, useMemo } from 'react'
import { ConnectionBanner } from './live/connection-banner'
import { RingBanner } from './live/ring-banner'
import { useAlarm } from './live/use-alarm'
import { LiveDesk } from './desk-context'
import type { Person } from './desk-shapes'
import { ringingFor } from './ringing'
import { useInbox } from './use-inbox'
import { useNow } from './use-now'

type Props = { me: Person; shop: string; children: ReactNode }

/** Stands around every page of an agent's desk: whoever has it open is present, and hears who waits. */
export function DeskLive({ me, shop, children }: Props) {
  const inbox = useInbox(me)
  const { state, leads } = inbox
  const ringing = ringingFor(state, useNow())
  useRingingRead(inbox)
  const alarm = useAlarm(state, ringing, leads)
  const live = useMemo(() => ({ ...inbox, me, shop }), [inbox, me, shop])
  return (
    <LiveDesk value={live}>
      <ConnectionBanner connection={state.connection} />
      <RingBanner ringing={ringing} alarm={alarm} />
      {children}
    </LiveDesk>
  )
}

/** What calls for this person stands in these lists: they are read on every page, and again with everything else. */
function useRingingRead({ state: { readings }, readList }: ReturnType<typeof useInbox>): void {
  useEffect(() => {
    void readList('unassigned')
    void readList('mine')
  }, [readings, readList])
}
