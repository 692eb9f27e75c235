'use client'

import { useEffect } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Composer } from '../composer/composer'
import { desk } from '../desk-client'
import { useDesk } from '../desk-context'
import { FactsPane } from '../facts/facts-pane'
import { goTo } from '../go-to'
import { shopperOf } from '../shopper-name'
import { useText } from '../workspace-text'
import { ConversationActions } from './conversation-actions'
import styles from './conversation-pane.module.css'
import { MessageLog } from './message-log'
import { WhoElse } from './who-else'

const lookAgain = 20_000

type Props = { id: string; showsFacts: boolean; onFacts: (shown: boolean) => void; onKeys: () => void }

/** One conversation: what was said, the answer being written, and what is known of the shopper. */
export function ConversationPane({ id, showsFacts, onFacts, onKeys }: Props) {
  const { state } = useDesk()
  const text = useText()
  const thread = state.threads[id]
  const summary = state.known[id]?.summary
  useLooking(id, summary?.handedAt)
  if (thread?.isGone)
    return (
      <div className={styles.empty}>
        <EmptyState title={text('gone')} text={text('gone-says')} />
      </div>
    )
  if (!thread?.facts || !summary) return <p className={styles.empty}>{text('loading')}</p>
  return (
    <div className={styles.pane} data-facts={showsFacts ? '' : undefined}>
      <section className={styles.conversation} aria-label={shopperOf(summary, text)}>
        <header className={styles.head}>
          <p className={styles.back}>
            <button type="button" onClick={() => goTo(null)}>
              {text('back-to-list')}
            </button>
            <button type="button" onClick={() => onFacts(true)}>
              {text('facts')}
            </button>
          </p>
          <h1 className={styles.title}>
            <bdi>{shopperOf(summary, text)}</bdi>
          </h1>
          <p className={styles.subject} dir="auto">
            {summary.subject}
          </p>
          <ConversationActions summary={summary} thread={thread} />
        </header>
        <MessageLog summary={summary} thread={thread} />
        <WhoElse thread={thread} />
        <Composer summary={summary} onKeys={onKeys} />
      </section>
      <FactsPane summary={summary} facts={thread.facts} onBack={() => onFacts(false)} />
    </div>
  )
}

/** Tells the others that this person looks at it, while they do. */
function useLooking(id: string, handedAt?: string | null): void {
  useEffect(() => {
    const timer = setInterval(() => look(id), lookAgain)
    return () => {
      clearInterval(timer)
      desk.noLongerViewing(id).catch(() => {})
    }
  }, [id])
  // Handed over while one looks at it, it is opened already.
  useEffect(() => look(id), [id, handedAt])
}

function look(id: string): void {
  if (document.visibilityState === 'visible') desk.viewing(id).catch(() => {})
}
