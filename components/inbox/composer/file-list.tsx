'use client'

import { sizeOf } from '@/components/chat/message-files'
import type { DeskFile } from '../desk-shapes'
import { useText } from '../workspace-text'
import styles from './file-list.module.css'
import type { useFiles } from './use-files'

type Props = { files: DeskFile[]; uploads: ReturnType<typeof useFiles>; onRemove: (id: string) => void }

/** The files that go with the answer: there, on their way, or refused with the reason. */
export function FileList({ files, uploads, onRemove }: Props) {
  const text = useText()
  const { leaving, problem, drop } = uploads
  return (
    <>
      {files.length + leaving.length > 0 && (
        <ul className={styles.files} aria-label={text('files')}>
          {files.map(({ id, name, size }) => (
            <li key={id} className={styles.file}>
              <span className={styles.name}>
                <bdi>{name}</bdi> <span className={styles.size}>{sizeOf(size)}</span>
              </span>
              <RemoveButton name={name} onClick={() => onRemove(id)} />
            </li>
          ))}
          {leaving.map(({ key, name, done, problem: refused }) => (
            <li key={key} className={styles.file}>
              <span className={styles.name}>
                <bdi>{name}</bdi> {refused && <span className={styles.problem}>{refused}</span>}
              </span>
              {!refused && <progress value={done} aria-label={text('file-sending', { name })} />}
              <RemoveButton name={name} onClick={() => drop(key)} />
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={styles.problem}>
        {problem}
      </p>
    </>
  )
}

function RemoveButton({ name, onClick }: { name: string; onClick: () => void }) {
  const text = useText()
  return (
    <button
      type="button"
      className={styles.remove}
      aria-label={text('file-remove', { name })}
      onClick={onClick}
    >
      ×
    </button>
  )
}
