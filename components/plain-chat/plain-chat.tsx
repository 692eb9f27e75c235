import type { ShownChat } from '@/lib/conversations/schema'
import type { KeptForm } from '@/lib/kept-forms'
import type { Text } from '@/lib/text'
import { LeaveForm, MessageForm, RatingForm } from './plain-chat-forms'
import styles from './plain-chat.module.css'
import { PlainMessages } from './plain-messages'

type Props = { chat: ShownChat; kept: KeptForm | undefined; language: string; text: Text }

/** One chat without scripts: what was said, how it stands, and the forms. */
export function PlainChat({ chat, kept, language, text }: Props) {
  const { email, byMail, state, helped } = chat
  const typed = kept?.typed
  const isAnswered = chat.agent !== null || state === 'resolved'
  return (
    <div className={styles.chat}>
      <PlainMessages chat={chat} language={language} text={text} />
      <div className={styles.standing} role="status">
        <p>{standing(chat, text)}</p>
        {byMail && email && <p>{text('conversation.by-mail', { email })}</p>}
        {helped !== null && <p>{text('conversation.rate-thanks')}</p>}
      </div>
      <MessageForm chat={chat} kept={kept} text={text} />
      {!byMail && state === 'open' && <LeaveForm chat={chat} typed={typed} text={text} />}
      {isAnswered && <RatingForm chat={chat} typed={typed} text={text} />}
    </div>
  )
}

function standing({ state, agent, queue }: ShownChat, text: Text): string {
  if (state === 'resolved') return text('conversation.resolved')
  if (agent) return text('conversation.answers', { name: agent.name })
  if (!queue) return text('conversation.waits')
  const { ahead, low, high } = queue
  const place = text('conversation.queue', { ahead })
  if (low === null || high === null) return `${text('conversation.waits')} ${place}`
  const wait =
    low === 0 ? text('conversation.wait-short', { high }) : text('conversation.wait', { low, high })
  return `${place} ${wait}`
}
