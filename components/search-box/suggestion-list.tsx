import { MarkedText } from '../marked-text'
import type { Option } from './options'
import styles from './suggestion-list.module.css'

type Props = {
  list: string
  label: string
  options: Option[]
  active: number
  /** said above the options: that none of them surely answers, or what was read for a misspelt question */
  note?: string
  onPick: (option: Option, link: HTMLAnchorElement) => void
  setActive: (index: number) => void
}

/** The list below the field. It never takes the focus: the field keeps it and names the active option. */
export function SuggestionList({ list, label, options, active, note, onPick, setActive }: Props) {
  return (
    <div className={styles.popup}>
      {note && <p className={styles.note}>{note}</p>}
      <div className={styles.list} role="listbox" id={list} aria-label={label}>
        {options.map((option, index) => (
          <a
            key={option.key}
            id={`${list}-${index}`}
            className={styles[option.kind]}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            href={option.href}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => index === active || setActive(index)}
            onClick={(event) => onPick(option, event.currentTarget)}
            onAuxClick={(event) => onPick(option, event.currentTarget)}
          >
            <span className={styles.label}>{option.label}</span>
            {option.category && <span className={styles.category}>{option.category}</span>}
            {option.excerpt && (
              <span className={styles.excerpt}>
                <MarkedText {...option.excerpt} />
              </span>
            )}
          </a>
        ))}
      </div>
    </div>
  )
}
