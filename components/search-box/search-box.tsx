'use client'
import { useEffect, useRef, useState } from 'react'
import { followIntent } from './intent'
import type { Option } from './options'
import type { SearchBoxText } from './search-box-text'
import styles from './search-box.module.css'
import { SuggestionList } from './suggestion-list'
import { useCombobox } from './use-combobox'
import { useTypedBefore } from './use-typed-before'

type Props = {
  text: SearchBoxText
  /** what was searched for already, and the id it was logged under */
  query?: string
  searchId?: string
  big?: boolean
}

function useIntent(query: string, searchId: string | undefined) {
  const intent = useRef<ReturnType<typeof followIntent>>(undefined)
  useEffect(() => {
    const following = followIntent(query.trim(), searchId)
    intent.current = following
    addEventListener('pagehide', following.settle)
    return () => removeEventListener('pagehide', following.settle)
  }, [query, searchId])
  return intent
}

function Glass() {
  return (
    <svg className={styles.glass} viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20.5 20.5" />
    </svg>
  )
}

/** What is typed, and the list and the intent that follow it. */
function useTyping(text: SearchBoxText, searched: string, searchId: string | undefined) {
  const [query, setQuery] = useState(searched)
  const [composing, setComposing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const intent = useIntent(searched, searchId)
  const box = useCombobox(composing ? '' : query, text)

  const type = (typed: string) => {
    setQuery(typed)
    box.show(true)
    intent.current?.note(typed)
  }

  useTypedBefore(field, (typed, hasFocus) => {
    if (typed !== searched) type(typed)
    if (hasFocus) box.enter(false)
    else box.show(false)
  })
  return { query, type, setComposing, field, intent, box }
}

/** The search field: a plain form, and a combobox with instant results where scripts run. */
export function SearchBox({ text, query: searched = '', searchId, big }: Props) {
  const { query, type, setComposing, field, intent, box } = useTyping(text, searched, searchId)
  const hidden = useRef<HTMLInputElement>(null)

  const pick = ({ kind, slug, rank, href }: Option, link: HTMLAnchorElement) => {
    if (slug && rank) intent.current?.click(slug, rank)
    else intent.current?.settle()
    // So that the letter is joined to the search that failed, or the results page takes this search on.
    if (kind === 'ask' || kind === 'all' || kind === 'literal')
      link.href = `${href}&search=${intent.current?.id()}`
  }

  const nameIntent = () => {
    if (hidden.current) hidden.current.value = intent.current?.id() ?? ''
  }

  return (
    <search className={big ? styles.big : styles.small} data-island="reached">
      <form className={styles.form} action="/search" onSubmit={nameIntent}>
        <Glass />
        <input
          ref={field}
          className={styles.field}
          type="search"
          name="q"
          value={query}
          maxLength={1000}
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={big ? text.placeholder : text.short}
          aria-label={text.label}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={box.shown}
          aria-controls={box.list}
          aria-activedescendant={box.shown && box.active >= 0 ? `${box.list}-${box.active}` : undefined}
          onChange={(event) => type(event.target.value)}
          onFocus={() => box.enter(query !== searched)}
          onBlur={() => {
            box.show(false)
            intent.current?.settle()
          }}
          onKeyDown={box.onKeyDown}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
        />
        <input ref={hidden} type="hidden" name="search" disabled={query === searched} />
        <button className={styles.submit}>{text.submit}</button>
      </form>
      {box.shown && <SuggestionList {...box} label={text.suggestions} onPick={pick} />}
      <div className={styles.said} role="status">
        {box.said}
      </div>
    </search>
  )
}
