import { ChatEntry } from '@/components/chat/chat-entry'
import { availabilityOfChat } from '@/lib/availability/queries'
import type { Text } from '@/lib/text'
import styles from './page.module.css'

/** The way into the chat from the letter; without scripts a plain link, while somebody is there. */
export async function ChatWay({ href, text, now }: { href: string; text: Text; now: Date }) {
  const { available } = await availabilityOfChat(now)
  return (
    <p className={styles.chat}>
      <ChatEntry href={href} label={text('chat.entry')} back={text('chat.entry-back', { time: '{time}' })} />
      {available && (
        <noscript>
          <a href="/chat">{text('chat.entry')}</a>
        </noscript>
      )}
    </p>
  )
}
