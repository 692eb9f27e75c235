import styles from './initial.module.css'

/** The picture of a person: the first letter of the name. */
export function Initial({ name }: { name: string }) {
  return (
    <span className={styles.initial} aria-hidden="true">
      {[...name.trim()][0]?.toLocaleUpperCase()}
    </span>
  )
}
