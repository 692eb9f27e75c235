'use client'

import type { Thread } from '../thread-state'
import { useNow } from '../use-now'
import { useText } from '../workspace-text'
import styles from './message-log.module.css'

/** Who is typing, and which colleagues look at this as well. */
export function WhoElse({ thread }: { thread: Thread }) {
  const text = useText()
  const now = useNow()
  const { typing, viewing } = thread
  const types = typing && typing.until > now ? typing : null
  return (
    <p className={styles.others} role="status">
      {types &&
        text(types.isShopper ? 'shopper-types' : 'staff-types', { name: types.name || text('staff') })}{' '}
      {viewing.length > 0 && text('also-looking', { names: viewing.join(', '), count: viewing.length })}
    </p>
  )
}
