import type { Text } from '@/lib/text'
import { Badge } from './ui/badge'
import { Button } from './ui/button'
import styles from './conversation-state.module.css'

/** The state of a conversation beside the button that changes it; stands in a form. */
export function ConversationState({ id, state, text }: { id: string; state: string; text: Text }) {
  const isOpen = state === 'open'
  return (
    <div className={styles.state}>
      <Badge kind={isOpen ? 'info' : 'success'}>{text(isOpen ? 'inbox.open' : 'inbox.resolved')}</Badge>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="state" value={isOpen ? 'resolved' : 'open'} />
      <Button look="secondary">{text(isOpen ? 'inbox.resolve' : 'inbox.reopen')}</Button>
    </div>
  )
}
