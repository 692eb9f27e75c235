'use client'

import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useSetting } from '../use-setting'
import { useText } from '../workspace-text'
import styles from './conversation-pane.module.css'

/** What stands where no conversation is open. */
export function EmptyPane({ onKeys }: { onKeys: () => void }) {
  const text = useText()
  const [sound, setSound] = useSetting('sound', true)
  return (
    <div className={styles.empty}>
      <EmptyState title={text('nothing-open')} text={text('nothing-open-says')}>
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={sound}
            onChange={(event) => setSound(event.currentTarget.checked)}
          />
          {text('sound')}
        </label>
        <Button type="button" look="quiet" small onClick={onKeys}>
          {text('keys')}
        </Button>
      </EmptyState>
    </div>
  )
}
