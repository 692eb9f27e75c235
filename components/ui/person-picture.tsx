import styles from './person-picture.module.css'

/** The picture of a person, behind which stand the first letters of the name: seen where there is none, or none comes. */
export function PersonPicture({ name, picture, small }: { name: string; picture?: string; small?: boolean }) {
  return (
    <span className={small ? styles.small : styles.picture} aria-hidden="true">
      {initialsOf(name)}
      {picture && <img className={styles.image} src={picture} alt="" loading="lazy" decoding="async" />}
    </span>
  )
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : '']
  return [first, last].map((word) => ([...word][0] ?? '').toLocaleUpperCase()).join('')
}
