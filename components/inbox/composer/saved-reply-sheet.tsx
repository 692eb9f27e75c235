'use client'

import { Button } from '@/components/ui/button'
import type { SavedReply } from '../desk-client'
import { Sheet } from '../parts/sheet'
import { useText } from '../workspace-text'
import styles from './composer.module.css'

type Props = {
  replies: SavedReply[]
  wordsOf: (reply: SavedReply) => string
  onUse: (reply: SavedReply) => void
  onClose: () => void
}

/** All saved replies, for those who do not know the first letters. */
export function SavedReplySheet({ replies, wordsOf, onUse, onClose }: Props) {
  const text = useText()
  return (
    <Sheet title={text('saved-replies')} onClose={onClose}>
      <p className={styles.says}>{text(replies.length > 0 ? 'saved-replies-says' : 'saved-replies-none')}</p>
      <ul className={styles.replies}>
        {replies.map((reply) => (
          <li key={reply.id} className={styles.reply}>
            <span>
              <strong>{reply.title}</strong>{' '}
              <span className={styles.says}>{text('used', { count: reply.usedCount })}</span>
            </span>
            <span className={styles.excerpt}>{wordsOf(reply)}</span>
            <span className={styles.replyActions}>
              <Button
                type="button"
                look="secondary"
                small
                label={text('use-of', { title: reply.title })}
                onClick={() => {
                  onUse(reply)
                  onClose()
                }}
              >
                {text('use')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href="/desk/settings/saved-replies">{text('change-replies')}</a>
      </p>
    </Sheet>
  )
}
