'use client'

import { hasDraft } from '../composer/drafts'
import { useDesk } from '../desk-context'
import { goTo } from '../go-to'
import { shopperOf } from '../shopper-name'
import { useText } from '../workspace-text'
import styles from './open-tabs.module.css'

/** The conversations this person has open side by side. */
export function OpenTabs({ here }: { here: string | null }) {
  const { state, dispatch } = useDesk()
  const text = useText()
  const { tabs, known } = state
  if (tabs.length === 0) return null
  const close = (id: string) => {
    if (id === here) goTo(tabs[tabs.indexOf(id) - 1] ?? tabs[tabs.indexOf(id) + 1] ?? null)
    dispatch({ type: 'close', conversationId: id })
  }
  return (
    <nav aria-label={text('open-conversations')} className={styles.strip}>
      <ul className={styles.tabs}>
        {tabs.map((id) => {
          const summary = known[id]?.summary
          const name = summary ? shopperOf(summary, text) : '…'
          const waits = summary?.waitingSince && summary.state !== 'resolved'
          return (
            <li key={id} className={id === here ? styles.here : styles.tab}>
              <a
                href={`/desk/inbox/${id}`}
                className={styles.name}
                aria-current={id === here ? 'page' : undefined}
                onClick={(event) => {
                  event.preventDefault()
                  goTo(id)
                }}
              >
                {waits && <span className={styles.dot} role="img" aria-label={text('waits-for-answer')} />}
                <bdi>{name}</bdi>
                {hasDraft(id) && <span className={styles.draft}>{text('draft')}</span>}
              </a>
              <button
                type="button"
                className={styles.close}
                data-key={id === here ? 'x' : undefined}
                aria-label={text('close-of', { name })}
                onClick={() => close(id)}
              >
                ×
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
