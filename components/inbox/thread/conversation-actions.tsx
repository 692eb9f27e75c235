'use client'

import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { isSnoozed } from '../conversation-lists'
import { desk } from '../desk-client'
import { useDesk } from '../desk-context'
import type { Summary } from '../desk-shapes'
import { shownMessages, type Thread } from '../thread-state'
import { useAct } from '../use-act'
import { useNow } from '../use-now'
import { useTake } from '../use-take'
import { useText } from '../workspace-text'
import { ActionSheet, type ActionName } from './action-sheets'
import styles from './conversation-actions.module.css'

/** What can be done with a conversation, and whose it is. */
export function ConversationActions({ summary, thread }: { summary: Summary; thread: Thread }) {
  const text = useText()
  const { me } = useDesk()
  const { take, refused } = useTake()
  const { act, problem } = useAct(summary.id)
  const [sheet, setSheet] = useState<ActionName | null>(null)
  const isResolved = summary.state === 'resolved'
  const { assignedTo } = summary
  const action = (name: ActionName, key?: string) => (
    <button type="button" className={styles.action} data-key={key} onClick={() => setSheet(name)}>
      {text(`do-${name}`)}
    </button>
  )
  return (
    <>
      <div className={styles.actions} role="group" aria-label={text('actions')}>
        <StateBadge summary={summary} />
        {!assignedTo && !isResolved && (
          <button type="button" className={styles.action} data-key="t" onClick={() => void take(summary.id)}>
            {text('take')}
          </button>
        )}
        {!isResolved && action('hand-over', 'h')}
        <button
          type="button"
          className={styles.action}
          data-key="e"
          onClick={() => void act(() => (isResolved ? desk.reopen : desk.resolve)(summary.id))}
        >
          {text(isResolved ? 'reopen' : 'resolve')}
        </button>
        {!isResolved && action('snooze', 's')}
        {action('file-question')}
        {thread.facts?.blockable && action(thread.facts.blocked ? 'unblock' : 'block')}
        <span className={styles.owner}>
          {assignedTo && (
            <bdi>{assignedTo.id === me.id ? text('yours') : text('owned-by', { name: assignedTo.name })}</bdi>
          )}
        </span>
      </div>
      {(refused || problem) && (
        <p role="alert" className={styles.problem}>
          {refused || problem}
        </p>
      )}
      {sheet && (
        <ActionSheet
          name={sheet}
          summary={summary}
          question={questionOf(summary, thread)}
          onClose={() => setSheet(null)}
        />
      )}
    </>
  )
}

function StateBadge({ summary }: { summary: Summary }) {
  const text = useText()
  const now = useNow()
  if (summary.state === 'resolved') return <Badge kind="success">{text('state-resolved')}</Badge>
  if (isSnoozed(summary, now)) return <Badge>{text('state-snoozed')}</Badge>
  return summary.waitingSince ? (
    <Badge kind="info">{text('state-waiting')}</Badge>
  ) : (
    <Badge>{text('state-answered')}</Badge>
  )
}

/** What the shopper wanted to know, in their own words. */
function questionOf(summary: Summary, thread: Thread): string {
  const first = shownMessages(thread).find(({ author }) => author === 'shopper')
  return (summary.query ?? first?.body ?? '').replace(/\s+/g, ' ').trim().slice(0, 200)
}
