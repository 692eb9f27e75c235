'use client'

import { useEffect, useRef, useState } from 'react'
import styles from './answer-form.module.css'
import { useFormState } from './ui/action-form'
import { Button } from './ui/button'
import { Field } from './ui/field'

type Props = {
  conversationId: string
  clientId: string
  words: { label: string; resolve: string; send: string; draft: string }
}
type Draft = { clientId: string; body: string }

/** The fields of an answer. A draft is kept in this browser until the server said yes, with the id it was tried under. */
export function AnswerForm({ conversationId, clientId, words }: Props) {
  const { typed, made, done } = useFormState()
  const fields = useRef<HTMLDivElement>(null)
  const [first] = useState(clientId)
  const [restored, setRestored] = useState(false)
  const key = `askwell.answer.${conversationId}`
  const id = made?.clientId ?? typed?.clientId ?? first

  useEffect(() => {
    if (done) localStorage.removeItem(key)
  }, [done, made, key])

  useEffect(() => {
    const form = fields.current?.closest('form')
    const body = form?.elements.namedItem('body') as HTMLTextAreaElement | null
    const hidden = form?.elements.namedItem('clientId') as HTMLInputElement | null
    if (!form || !body || !hidden) return
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null
    if (draft && !body.value) {
      body.value = draft.body
      hidden.value = draft.clientId
      setRestored(true)
    }
    const keep = () => {
      if (body.value) localStorage.setItem(key, JSON.stringify({ clientId: hidden.value, body: body.value }))
      else localStorage.removeItem(key)
    }
    // What was typed before this script ran counts too.
    if (body.value) keep()
    form.addEventListener('input', keep)
    return () => form.removeEventListener('input', keep)
  }, [key])

  return (
    <div ref={fields} className={styles.fields}>
      <input type="hidden" name="id" value={conversationId} />
      <input key={id} type="hidden" name="clientId" defaultValue={id} />
      <div className={styles.body}>
        <Field name="body" label={words.label} rows={9} required />
      </div>
      {restored && !done && <p className={styles.draft}>{words.draft}</p>}
      <label className={styles.resolve}>
        <input type="checkbox" name="resolve" value="yes" defaultChecked />
        {words.resolve}
      </label>
      <Button>{words.send}</Button>
    </div>
  )
}
