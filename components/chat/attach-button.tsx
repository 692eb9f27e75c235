import type { ClipboardEvent, DragEvent } from 'react'
import { acceptedFiles } from '@/lib/accepted-files'
import styles from './attach-button.module.css'

/** Chooses files, or takes a picture where there is a camera. */
export function AttachButton({
  label,
  onFiles,
}: {
  label: string
  onFiles: (files: Iterable<File>) => void
}) {
  return (
    <label className={styles.attach}>
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path d="M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 4.8 4.8L9.5 17a1.7 1.7 0 0 1-2.4-2.4L14 7.7" />
      </svg>
      <input
        className={styles.input}
        type="file"
        multiple
        accept={acceptedFiles}
        aria-label={label}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
    </label>
  )
}

/** What lets an element take files that are dropped on it or pasted into it. */
export function takesFiles(onFiles: (files: Iterable<File>) => void) {
  const take = (event: { preventDefault: () => void }, given: DataTransfer) => {
    if (given.files.length === 0) return
    event.preventDefault()
    onFiles([...given.files])
  }
  return {
    onPaste: (event: ClipboardEvent) => take(event, event.clipboardData),
    onDrop: (event: DragEvent) => take(event, event.dataTransfer),
    onDragOver: (event: DragEvent) => event.dataTransfer.types.includes('Files') && event.preventDefault(),
  }
}
