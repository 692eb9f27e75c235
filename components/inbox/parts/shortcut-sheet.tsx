'use client'

import { useText } from '../workspace-text'
import { Sheet } from './sheet'
import styles from './shortcut-sheet.module.css'
import { shortcuts } from './use-shortcuts'

type Props = { on: boolean; onTurn: (on: boolean) => void; onClose: () => void }

/** What the keys do, and the switch that turns single keys off. */
export function ShortcutSheet({ on, onTurn, onClose }: Props) {
  const text = useText()
  return (
    <Sheet title={text('keys')} onClose={onClose}>
      <dl className={styles.keys}>
        {shortcuts.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{text(`key-${does}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd className={styles.key}>Ctrl</kbd>
            <kbd className={styles.key}>Enter</kbd>
          </dt>
          <dd>{text('key-send')}</dd>
        </div>
        <div>
          <dt>
            <kbd className={styles.key}>/</kbd>
          </dt>
          <dd>{text('key-saved')}</dd>
        </div>
      </dl>
      <label className={styles.choice}>
        <input type="checkbox" checked={on} onChange={(event) => onTurn(event.currentTarget.checked)} />
        {text('keys-on')}
      </label>
    </Sheet>
  )
}
