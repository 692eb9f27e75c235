import styles from './chat-files.module.css'
import { type ChatWords, fill } from './chat-words'
import { sizeOf } from './message-files'
import type { Upload } from './use-uploads'

type Props = { uploads: Upload[]; problem: string; words: ChatWords; onRemove: (key: string) => void }

/** The files that go with the next message. */
export function UploadList({ uploads, problem, words, onRemove }: Props) {
  return (
    <>
      {uploads.length > 0 && (
        <ul className={styles.uploads} aria-label={words.files}>
          {uploads.map(({ key, name, size, done, file, problem: failed, again }) => (
            <li key={key} className={styles.upload}>
              <span className={styles.named}>
                <bdi>{name}</bdi> <span className={styles.size}>{sizeOf(size)}</span>
                {failed && <span className={styles.failed}> {failed}</span>}
              </span>
              {!file && !failed && (
                <progress value={done} aria-label={fill(words['file-sending'], { name })} />
              )}
              {again && (
                <button
                  type="button"
                  className={styles.again}
                  aria-label={fill(words['file-again'], { name })}
                  onClick={again}
                >
                  {words['try-again']}
                </button>
              )}
              <button
                type="button"
                className={styles.remove}
                aria-label={fill(words['file-remove'], { name })}
                onClick={() => onRemove(key)}
              >
                <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
                  <path d="M6 6l12 12M18 6L6 18" />
                </svg>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={styles.failed}>
        {problem}
      </p>
    </>
  )
}
