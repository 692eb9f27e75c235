import { store } from '@/lib/store'
import type { Text } from '@/lib/text'
import { ChatEntry } from './chat/chat-entry'
import styles from './reach-people.module.css'

type Props = {
  text: Text
  title?: string
  /** where the letter is written, with what is known already */
  href?: string
  /** who is there now, or when people are back */
  presence?: string
}

/** The ways to people; stands at the end of every page. */
export function ReachPeople({ text, title, href = '/contact', presence }: Props) {
  const { phone, chat } = store()
  return (
    <section className={styles.reach} aria-labelledby="reach">
      <div className={styles.words}>
        <h2 className={styles.title} id="reach">
          {title ?? text('help.reach')}
        </h2>
        <p className={styles.lead}>{presence ?? text('help.reach-lead')}</p>
      </div>
      <div className={styles.ways}>
        {chat !== false && (
          <ChatEntry
            href={href}
            label={text('chat.entry')}
            back={text('chat.entry-back', { time: '{time}' })}
          />
        )}
        <a className={styles.write} href={href}>
          {text('help.write')}
        </a>
        {phone && (
          <a className={styles.call} href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            <bdi>{phone}</bdi>
          </a>
        )}
      </div>
    </section>
  )
}
