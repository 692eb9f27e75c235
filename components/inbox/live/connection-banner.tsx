'use client'

import { useEffect, useState } from 'react'
import type { Connection } from '../inbox-state'
import { useText } from '../workspace-text'
import styles from './banner.module.css'

/** A stream that comes back at once is nobody's concern. */
const patience = 3_000

/** Says when shoppers see this person as away, and why. */
export function ConnectionBanner({ connection }: { connection: Connection }) {
  const text = useText()
  const [late, setLate] = useState<Connection | null>(null)
  useEffect(() => {
    if (connection === 'live') return
    const timer = setTimeout(() => setLate(connection), connection === 'signed-out' ? 0 : patience)
    return () => clearTimeout(timer)
  }, [connection])
  const shown = connection !== 'live' && late !== null && connection !== 'connecting' ? connection : null
  return (
    <div role="status">
      {shown && (
        <div className={`${styles.banner} ${styles.warning}`}>
          <p className={styles.words}>{text(`connection-${shown}`)}</p>
          {shown === 'signed-out' && <a href="/sign-in">{text('sign-in')}</a>}
        </div>
      )}
    </div>
  )
}
