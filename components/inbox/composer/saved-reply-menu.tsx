'use client'

import { useText } from '../workspace-text'
import styles from './composer.module.css'
import type { useSavedReplies } from './use-saved-replies'

/** The saved replies that fit what was typed behind the slash. */
export function SavedReplyMenu({ menu }: { menu: ReturnType<typeof useSavedReplies> }) {
  const text = useText()
  const { found, isOpen, listId, activeId, put, wordsOf } = menu
  return (
    <>
      <p role="status" className={styles.hidden}>
        {isOpen && text('replies-found', { count: found.length })}
      </p>
      {isOpen && (
        <div id={listId} role="listbox" aria-label={text('saved-replies')} className={styles.menu}>
          {found.map((reply, at) => (
            // The keys act on the field, which keeps the focus.
            <div
              key={reply.id}
              id={`${listId}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={`${listId}-${at}` === activeId}
              className={styles.option}
              onMouseDown={(event) => {
                event.preventDefault()
                put(reply)
              }}
            >
              <strong>{reply.title}</strong>
              <span className={styles.excerpt}>{wordsOf(reply)}</span>
            </div>
          ))}
        </div>
      )}
    </>
  )
}
