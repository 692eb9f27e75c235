'use client'

import type { Happening } from '../desk-shapes'
import { useMoment, useText } from '../workspace-text'
import styles from './message-log.module.css'

const kinds = [
  'taken',
  'released',
  'handed-over',
  'resolved',
  'reopened',
  'snoozed',
  'woken',
  'blocked',
  'unblocked',
  'filed',
] as const

/** A note, or what somebody of the staff did; the shopper sees neither. */
export function HappeningLine({ happening }: { happening: Happening }) {
  const text = useText()
  const moment = useMoment()
  const { kind, staff, toStaff, body, at } = happening
  const name = staff?.name ?? text('staff')
  const known = kinds.find((each) => each === kind)
  if (kind !== 'note' && !known) return null
  const to = toStaff?.name ?? ''
  const isNote = kind === 'note' || (kind === 'handed-over' && body)
  return (
    <li className={isNote ? styles.note : styles.happening}>
      <p className={styles.head}>
        <span>{known ? text(`did-${known}`, { name, to }) : text('did-note', { name })}</span>
        <time dateTime={at}>{moment(at)}</time>
      </p>
      {body && known !== 'snoozed' && (
        <p className={styles.body} dir="auto">
          {body}
        </p>
      )}
    </li>
  )
}
