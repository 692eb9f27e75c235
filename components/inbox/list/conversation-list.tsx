'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { listOf } from '../conversation-lists'
import { useDesk } from '../desk-context'
import { type Summary, type View, views } from '../desk-shapes'
import { summariesOf } from '../inbox-state'
import { useNow } from '../use-now'
import { useText } from '../workspace-text'
import styles from './conversation-list.module.css'
import { ConversationRow } from './conversation-row'

type Props = { view: View; onView: (view: View) => void; here: string | null }

/** The conversations of a view or of a search, kept in step with what happens. */
export function ConversationList({ view, onView, here }: Props) {
  const { state, dispatch, readList } = useDesk()
  const text = useText()
  const now = useNow()
  const [words, setWords] = useState('')
  const [failed, setFailed] = useState(false)
  const { readings, found, totals } = state
  const Title = here ? 'h2' : 'h1'

  useEffect(() => {
    let isLatest = true
    const read = async () => {
      const good = await readList(view, words)
      if (isLatest) setFailed(!good)
    }
    void read()
    return () => {
      isLatest = false
    }
  }, [view, words, readings, readList])

  const isSearch = words !== '' && found?.words === words && found.view === view
  const rows = isSearch
    ? found.ids.flatMap((id) => state.known[id]?.summary ?? [])
    : listOf(view, summariesOf(state), state.staffId, now)
  const total = totals[view]
  const isRead = isSearch || (words === '' && total !== undefined)
  const search = (given: string) => {
    setWords(given)
    if (!given) dispatch({ type: 'clear-search' })
  }
  return (
    <section className={styles.pane} aria-label={text('inbox')}>
      <div className={styles.top}>
        <Title className={styles.title}>{text('inbox')}</Title>
        <ListSearch words={words} onWords={search} />
        <ViewTabs view={view} onView={onView} />
      </div>
      {failed && <p className={styles.empty}>{text('list-failed')}</p>}
      {isRead && rows.length === 0 && (
        <p className={styles.empty}>{text(words ? 'empty-search' : `empty-${view}`)}</p>
      )}
      <ol className={styles.rows} data-list>
        {rows.map((summary: Summary) => (
          <ConversationRow key={summary.id} summary={summary} here={summary.id === here} now={now} />
        ))}
        {!words && total && total.page < total.pages && (
          <li className={styles.more}>
            <Button type="button" look="quiet" onClick={() => void readList(view, '', total.page + 1)}>
              {text('more')}
            </Button>
          </li>
        )}
      </ol>
    </section>
  )
}

function ListSearch({ words, onWords }: { words: string; onWords: (words: string) => void }) {
  const text = useText()
  const field = useRef<HTMLInputElement>(null)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onWords(field.current!.value.trim())
  }
  return (
    <search>
      <form onSubmit={onSubmit}>
        <input
          ref={field}
          id="inbox-search"
          type="search"
          defaultValue={words}
          maxLength={100}
          aria-label={text('search')}
          placeholder={text('search')}
          onChange={(event) => {
            if (event.currentTarget.value === '') onWords('')
          }}
        />
      </form>
    </search>
  )
}

function ViewTabs({ view, onView }: Pick<Props, 'view' | 'onView'>) {
  const { counts } = useDesk().state
  const text = useText()
  return (
    <div role="group" aria-label={text('views')} className={styles.views}>
      {views.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === view}
          className={styles.view}
          onClick={() => onView(name)}
        >
          {text(`view-${name}`)}
          {counts[name] !== undefined && counts[name] > 0 && (
            <span className={styles.count}>{counts[name]}</span>
          )}
        </button>
      ))}
    </div>
  )
}
