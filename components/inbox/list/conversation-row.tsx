'use client'

import type { MouseEvent } from 'react'
import { timePassed } from '@/lib/time-passed'
import { hasDraft } from '../composer/drafts'
import { isRinging, isSnoozed } from '../conversation-lists'
import type { Summary } from '../desk-shapes'
import { goTo } from '../go-to'
import { shopperOf } from '../shopper-name'
import { useLanguage, useMoment, useText } from '../workspace-text'
import styles from './conversation-list.module.css'

/** One conversation: who, since when, about what, and who has it. */
export function ConversationRow({ summary, here, now }: { summary: Summary; here: boolean; now: number }) {
  const text = useText()
  const language = useLanguage()
  const moment = useMoment()
  const { id, channel, waitingSince, lastAt, assignedTo, preview, subject, tags } = summary
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    goTo(id)
  }
  const time = isSnoozed(summary, now)
    ? text('until', { time: moment(summary.snoozedUntil!) })
    : waitingSince && summary.state !== 'resolved'
      ? text('waits', { time: timePassed(new Date(waitingSince), new Date(now), language) })
      : moment(lastAt)
  return (
    <li>
      <a
        href={`/desk/inbox/${id}`}
        className={styles.row}
        aria-current={here ? 'true' : undefined}
        data-conversation={id}
        onClick={onClick}
      >
        <span className={styles.who}>
          <bdi className={styles.name}>{shopperOf(summary, text)}</bdi>
          <span className={isRinging(summary, now) ? styles.rings : styles.time}>{time}</span>
        </span>
        <span className={styles.preview} dir="auto">
          {preview || subject}
        </span>
        <span className={styles.signs}>
          <span>{text(channel === 'chat' ? 'channel-chat' : 'channel-email')}</span>
          {assignedTo && <bdi>{assignedTo.name}</bdi>}
          {hasDraft(id) && <span className={styles.draft}>{text('draft')}</span>}
          {summary.mailFailed && <span className={styles.failed}>{text('mail-failed')}</span>}
          {tags.map((tag) => (
            <bdi key={tag} className={styles.tag}>
              {tag}
            </bdi>
          ))}
        </span>
      </a>
    </li>
  )
}
