import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ChatOnPage } from '@/components/chat/chat-on-page'
import { PlainChat } from '@/components/plain-chat/plain-chat'
import { FirstMessageForm } from '@/components/plain-chat/plain-chat-forms'
import { Notice } from '@/components/ui/notice'
import { formatMoment } from '@/lib/availability/moment'
import { availabilityOfChat } from '@/lib/availability/queries'
import { visitorOf } from '@/lib/conversations/access'
import { chatsOf } from '@/lib/conversations/chat/queries'
import { readChat } from '@/lib/conversations/chat/read-chat'
import { keptForm } from '@/lib/kept-forms'
import { readerOf } from '@/lib/reader-language'
import { store } from '@/lib/store'
import type { Text } from '@/lib/text'
import { type Parameters, single } from '../contact/carried'
import { pageMetadata } from '../page-metadata'
import styles from './page.module.css'

export const dynamic = 'force-dynamic'

const perPage = 200

type Props = { params: Promise<{ language: string }>; searchParams: Promise<Parameters> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { text } = await readerOf(params)
  const description = text('conversation.description', { shop: store().name })
  const title = text('conversation.page-title')
  return pageMetadata({ params, title, description, path: '/chat', hidden: true })
}

export default async function ChatPage({ params, searchParams }: Props) {
  const { language, text } = await readerOf(params)
  const given = await searchParams
  const kept = keptForm(single(given.kept))
  const { chats, chat } = await ownChats(single(given.c), Number(single(given.before)) || undefined)
  const problem = kept?.problem ?? Object.values(kept?.problems ?? {})[0]
  const others = chats.filter(({ id }) => id !== chat?.id)
  return (
    <div className={styles.page} data-island="now">
      <h1>{text(chat ? 'conversation.your-chat' : 'conversation.page-title')}</h1>
      {single(given.link) === 'old' && <Notice kind="warning">{text('conversation.link-old')}</Notice>}
      {problem && <Notice kind="danger">{problem}</Notice>}
      <ChatOnPage language={language} href="/contact" wanted={chat?.id}>
        {chat ? (
          <PlainChat chat={chat} kept={kept} language={language} text={text} />
        ) : (
          <>
            <p className={styles.lead}>{await whoIsHere(language, text)}</p>
            <FirstMessageForm kept={kept} language={language} text={text} />
          </>
        )}
        {chat?.state === 'resolved' && <a href="/chat?c=new">{text('conversation.new')}</a>}
      </ChatOnPage>
      {others.length > 0 && (
        <nav className={styles.others} aria-labelledby="others">
          <h2 id="others">{text('conversation.others')}</h2>
          <ul>
            {others.map(({ id, lastAt }) => (
              <li key={id}>
                <a href={`/chat?c=${id}`}>{moment(lastAt, language)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}

/** The chats of this browser, and the one that is shown: the wanted one, else the last. */
async function ownChats(wanted: string, before?: number) {
  const visitor = await visitorOf({ headers: await headers() })
  const chats = visitor ? await chatsOf(visitor) : []
  const shown = wanted ? chats.find(({ id }) => id === wanted) : chats[0]
  if (!visitor || !shown) return { chats, chat: undefined }
  const end = Math.min(before ? before - 1 : shown.lastSeq, shown.lastSeq)
  return { chats, chat: await readChat(visitor, shown.id, Math.max(0, end - perPage)) }
}

async function whoIsHere(language: string, text: Text): Promise<string> {
  const { available, back } = await availabilityOfChat()
  if (available) return text('conversation.here')
  const when = back && text('conversation.back-at', { time: moment(back, language) })
  return [text('conversation.not-here'), when].filter(Boolean).join(' ')
}

function moment(instant: string, language: string): string {
  const clock = { language, zone: store().timeZone, now: new Date(), style: 'clock', withZone: true } as const
  return formatMoment(new Date(instant), clock)
}
