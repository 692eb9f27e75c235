'use client'

import { type ReactNode, useRef, useState } from 'react'
import type { FormState } from '@/lib/form-state'
import { FormAnswer } from '../ui/action-form'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Notice } from '../ui/notice'
import styles from './letter-form.module.css'
import type { LetterWords } from './letter-words'
import { Suggestions } from './suggestions'
import { useLetterDraft } from './use-letter-draft'
import { useSending } from './use-sending'
import { useSuggestions } from './use-suggestions'

type Props = {
  /** what the server said to the same form without scripts */
  state: FormState
  clientId: string
  /** what the shopper asked already, as the beginning of the text */
  prefill: string
  language: string
  hidden: Record<string, string | undefined>
  words: LetterWords
  /** what is sent along, and what is said below the button */
  along: ReactNode
  children: ReactNode
}

/** The contact form: plain without scripts; with them it keeps a draft, suggests articles and says how sending went. */
export function LetterForm({ state, clientId, prefill, language, hidden, words, along, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  // A page that is refreshed brings another id; the letter keeps the one it began with.
  const [id] = useState(state.typed?.clientId ?? clientId)
  const [typed, setTyped] = useState('')
  const { restored, clear } = useLetterDraft(form, prefill, state.typed !== undefined)
  const found = useSuggestions(typed, language)

  const { send, sending, problem } = useSending({
    initial: state.problem,
    notSent: words.notSent,
    onSent: clear,
  })

  const label = {
    no: found.length ? words.sendAnyway : words.send,
    now: words.sending,
    failed: words.sendAgain,
  }
  const extra = Object.entries({ channel: 'email', language, ...hidden }).filter(([, value]) => value)
  return (
    <FormAnswer value={{ ...state, problem }}>
      <form
        ref={form}
        className={styles.form}
        method="post"
        action="/api/conversations"
        onSubmit={send}
        onInput={(event) => {
          const body = event.currentTarget.elements.namedItem('body') as HTMLTextAreaElement
          setTyped(body.value === prefill ? '' : body.value)
        }}
      >
        <input type="hidden" name="clientId" defaultValue={id} />
        {extra.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className={styles.wide}>
          <Field name="body" label={words.body} hint={words.bodyHint} value={prefill} rows={8} required />
        </div>
        <Suggestions found={found} title={words.suggestions} newTab={words.newTab} />
        <Sender words={words} />
        {along}
        {problem && <Notice kind="danger">{problem}</Notice>}
        <Button>{label[sending]}</Button>
        {/* Comes when the page stands already: above the button it would move it from under the finger. */}
        {restored && <Notice>{words.restored}</Notice>}
        {children}
      </form>
    </FormAnswer>
  )
}

function Sender({ words }: { words: LetterWords }) {
  return (
    <div className={styles.pair}>
      <Field name="email" type="email" label={words.email} autoComplete="email" maxLength={254} required />
      <Field name="name" label={words.name} autoComplete="name" maxLength={100} />
    </div>
  )
}
