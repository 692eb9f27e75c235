import styles from './figure.module.css'

type Props = { src: string; alt: string; caption?: string; width?: number; height?: number }

/** A picture of content/images. */
export function Figure({ src, alt, caption, width, height }: Props) {
  return (
    <figure className={styles.figure}>
      <img
        className={styles.picture}
        src={`/media/${src}`}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
      />
      {caption && <figcaption className={styles.caption}>{caption}</figcaption>}
    </figure>
  )
}
