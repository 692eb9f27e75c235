'use client'

import { type FormEvent, useRef } from 'react'
import { desk } from '../desk-client'
import type { Summary } from '../desk-shapes'
import { useAct } from '../use-act'
import { useText } from '../workspace-text'
import styles from './facts-pane.module.css'

/** The tags of a conversation; Enter adds one. */
export function TagEditor({ summary }: { summary: Summary }) {
  const text = useText()
  const { act, problem } = useAct(summary.id)
  const field = useRef<HTMLInputElement>(null)
  const { id, tags } = summary
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const tag = field.current!.value.trim()
    if (!tag || tags.includes(tag)) return
    if (await act(() => desk.tag(id, [...tags, tag]))) field.current!.value = ''
  }
  return (
    <>
      {tags.length > 0 && (
        <ul className={styles.tags}>
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              <bdi>{tag}</bdi>
              <button
                type="button"
                aria-label={text('remove-tag', { tag })}
                onClick={() =>
                  void act(() =>
                    desk.tag(
                      id,
                      tags.filter((other) => other !== tag),
                    ),
                  )
                }
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={onSubmit}>
        <input ref={field} maxLength={40} aria-label={text('add-tag')} placeholder={text('add-tag')} />
      </form>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  )
}
