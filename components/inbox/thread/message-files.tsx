import { sizeOf } from '@/components/chat/message-files'
import { desk } from '../desk-client'
import type { DeskFile } from '../desk-shapes'
import styles from './message-files.module.css'

/** What every browser can draw; its type was told from its content. */
const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'])

/** The files of a message: pictures small, each a download. */
export function MessageFiles({ files, conversationId }: { files: DeskFile[]; conversationId: string }) {
  if (files.length === 0) return null
  return (
    <ul className={styles.files}>
      {files.map(({ id, name, type, size }) => {
        const address = desk.attachmentAddress(conversationId, id)
        return (
          <li key={id}>
            <a href={address} download className={pictures.has(type) ? styles.picture : styles.file}>
              {pictures.has(type) && <img src={address} alt="" loading="lazy" className={styles.preview} />}
              <span>
                <bdi>{name}</bdi> <span className={styles.size}>{sizeOf(size)}</span>
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
