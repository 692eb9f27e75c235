import { filesOf } from './chat-doors'
import styles from './chat-files.module.css'
import type { ChatFile } from './chat-wire'

/** The files of a message, to be downloaded. */
export function MessageFiles({ files, chat }: { files: readonly ChatFile[]; chat: string }) {
  if (files.length === 0) return null
  return (
    <ul className={styles.files}>
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a className={styles.file} href={`${filesOf(chat)}/${id}`} download>
            <bdi>{name}</bdi> <span className={styles.size}>{sizeOf(size)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** 1.4 MB, 20 KB. */
export function sizeOf(bytes: number): string {
  const isLarge = bytes >= 1_000_000
  const value = isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1000)
  const unit = isLarge ? 'megabyte' : 'kilobyte'
  const { lang } = document.documentElement
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: isLarge ? 1 : 0 }).format(
    value,
  )
}
