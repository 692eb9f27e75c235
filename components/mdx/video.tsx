import type { ReactNode } from 'react'
import type { Text } from '@/lib/text'
import styles from './video.module.css'

type Props = {
  src: string
  title: string
  poster: string
  captions: string
  width?: number
  height?: number
  language: string
  text: Text
  children: ReactNode
}

/** A film with captions; what it says and shows can be read below it. Nothing is loaded before it is played. */
export function Video({ src, title, poster, captions, width, height, language, text, children }: Props) {
  return (
    <figure className={styles.video}>
      <video
        className={styles.picture}
        controls
        playsInline
        preload="none"
        poster={`/media/${poster}`}
        width={width}
        height={height}
        aria-label={title}
      >
        <source src={`/media/${src}`} type={src.endsWith('.mp4') ? 'video/mp4' : 'video/webm'} />
        <track
          kind="captions"
          src={`/media/${captions}`}
          srcLang={language}
          label={text('article.captions')}
          default
        />
      </video>
      <figcaption className={styles.caption}>{title}</figcaption>
      <details className={styles.transcript}>
        <summary className={styles.summary}>{text('article.transcript')}</summary>
        <div className={styles.said}>{children}</div>
      </details>
    </figure>
  )
}
