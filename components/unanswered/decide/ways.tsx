import type { Text } from '@/lib/text'
import type { AddressOf } from '@/lib/unanswered/question/wanted'
import type { SeenQuestion } from '@/lib/unanswered/schema'
import styles from './ways.module.css'

type Props = {
  question: SeenQuestion
  muted: boolean
  /** the article that words or a synonym would lead to */
  slug?: string
  addressOf: AddressOf
  text: Text
}

/** What can be done with a question at one click; for noise that is first of all to mute it. */
export function Ways({ question: { kind, state }, muted, slug, addressOf, text }: Props) {
  return (
    <ul className={styles.ways}>
      {kind === 'noise' && !muted && (
        <li>
          <a href={addressOf({ decide: 'mute' })}>{text('unanswered.mute')}</a>
        </li>
      )}
      <li>
        <a href={addressOf({ draft: 'article' })}>{text('unanswered.draft-article')}</a>
      </li>
      {slug && (
        <>
          <li>
            <a href={addressOf({ draft: 'words', slug })}>{text('unanswered.way-words')}</a>
          </li>
          <li>
            <a href={addressOf({ draft: 'synonym', slug })}>{text('unanswered.draft-synonym')}</a>
          </li>
        </>
      )}
      {state !== 'ignored' && (
        <li>
          <a href={addressOf({ decide: 'ignore' })}>{text('unanswered.ignore')}</a>
        </li>
      )}
    </ul>
  )
}
