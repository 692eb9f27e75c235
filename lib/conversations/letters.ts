import { plain, promiseSentence } from '@/lib/availability/sentence'
import { environment } from '@/lib/environment'
import { type Block, writeLetter } from '@/lib/mail/letter'
import type { MailToQueue } from '@/lib/mail/schema'
import { type Store, store } from '@/lib/store'
import { type Text, textIn } from '@/lib/text'
import { chatLink } from './chat-link'

type Conversation = {
  id: string
  channel: string
  subject: string
  shopperName: string | null
  shopperEmail: string
  language: string
  query: string | null
  articles: unknown
  page: string | null
}
/** A chat may have no address to answer to. */
type Noticed = Omit<Conversation, 'shopperEmail'> & { shopperEmail: string | null }
type Shared = Pick<MailToQueue, 'conversationId' | 'to' | 'subject' | 'text' | 'html'>

/** Tells the shopper that the letter is here, when people answer and what happens next, with the letter itself. */
export function confirmationLetter(conversation: Conversation, body: string, now: Date): Shared {
  const { language, shopperName } = conversation
  const text = textIn(language)
  const shop = store()
  const blocks = [
    shopperName ? text('mail.hello-name', { name: shopperName }) : text('mail.hello'),
    text('mail.confirmation-arrived'),
    ...[plain(promiseSentence(shop, now, language, 'date'))].filter(Boolean),
    text('mail.confirmation-next'),
    text('mail.you-wrote'),
    { quote: body },
  ]
  return {
    ...toShopper(conversation),
    subject: threadSubject(conversation),
    ...writeLetter({ language, shop, blocks, foot: footOf(shop) }),
  }
}

/** Tells a shopper who left a chat that the answer comes here, with their last words and the way back. */
export function leftLetter(conversation: Conversation, body: string, now: Date): Shared {
  const { language, shopperName } = conversation
  const text = textIn(language)
  const shop = store()
  const blocks: Block[] = [
    shopperName ? text('mail.hello-name', { name: shopperName }) : text('mail.hello'),
    text('mail.left-chat'),
    ...[plain(promiseSentence(shop, now, language, 'date'))].filter(Boolean),
    ...wayBack(conversation, text),
    text('mail.you-wrote'),
    { quote: body },
  ]
  return {
    ...toShopper(conversation),
    subject: threadSubject(conversation),
    ...writeLetter({ language, shop, blocks, foot: footOf(shop) }),
  }
}

/** Tells the team what came in, from whom, what they searched and read, and where to answer. */
export function noticeLetter(conversation: Noticed, body: string, address: string): Shared {
  const shop = store()
  const { appUrl } = environment()
  const text = textIn(shop.language)
  const { shopperName, shopperEmail, query, page, subject } = conversation
  const from = [shopperName, shopperEmail].filter(Boolean).join(', ') || text('mail.notice-visitor')
  const facts: [string, string][] = [
    [text('mail.notice-from'), from],
    ...(query ? [[text('mail.notice-searched'), query] as [string, string]] : []),
    ...(conversation.articles as string[]).map((slug): [string, string] => [
      text('mail.notice-read'),
      `${appUrl}/articles/${slug}`,
    ]),
    ...(page ? [[text('mail.notice-page'), page] as [string, string]] : []),
  ]
  const blocks: Block[] = [
    { facts },
    { quote: body },
    { label: text('mail.notice-answer'), href: `${appUrl}/desk/inbox/${conversation.id}` },
    ...(shopperEmail ? [text('mail.notice-reply')] : []),
  ]
  return {
    conversationId: conversation.id,
    to: { name: shop.name, address },
    subject: text('mail.notice-subject', { subject }),
    ...writeLetter({ language: shop.language, shop, blocks, foot: [] }),
  }
}

/** A person's answer, followed by the shopper's own last words. */
export function answerLetter(
  conversation: Conversation,
  answer: {
    words: string[]
    by: string
    asked: string | null
    /** names of the files that go with it, and of those that wait in the chat */
    carried: string[]
    left: string[]
  },
): Shared {
  const { language } = conversation
  const text = textIn(language)
  const shop = store()
  const blocks: Block[] = [
    ...answer.words.flatMap((words) => words.split(/\n{2,}/)),
    ...(answer.carried.length > 0 ? [text('mail.files-with-it', { names: answer.carried.join(', ') })] : []),
    ...(answer.left.length > 0 ? [text('mail.files-in-chat', { names: answer.left.join(', ') })] : []),
    answer.by,
    ...(conversation.channel === 'chat' ? wayBack(conversation, text) : []),
    ...(answer.asked ? [text('mail.you-wrote'), { quote: answer.asked }] : []),
  ]
  return {
    ...toShopper(conversation),
    subject: `Re: ${threadSubject(conversation)}`,
    ...writeLetter({ language, shop, blocks, foot: footOf(shop) }),
  }
}

type Said = { by: string | null; at: Date; words: string }

/** The whole chat, for the shopper to keep; `by` is null where the shopper spoke. */
export function transcriptLetter(conversation: Conversation, messages: Said[]): Shared {
  const { language } = conversation
  const text = textIn(language)
  const shop = store()
  const moment = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: shop.timeZone,
  })
  const blocks: Block[] = messages.flatMap(({ by, at, words }) => [
    `${by ?? text('mail.transcript-you')} · ${moment.format(at)}`,
    { quote: words },
  ])
  return {
    ...toShopper(conversation),
    subject: text('mail.transcript-subject', { shop: shop.name }),
    ...writeLetter({
      language,
      shop,
      blocks: [text('mail.transcript-intro'), ...blocks],
      foot: footOf(shop),
    }),
  }
}

function wayBack(conversation: { id: string }, text: Text): Block[] {
  return [{ label: text('mail.back-to-chat'), href: chatLink(conversation) }, text('mail.chat-link-yours')]
}

function toShopper({ id, shopperName, shopperEmail }: Conversation) {
  return { conversationId: id, to: { name: shopperName ?? undefined, address: shopperEmail } }
}

/** One subject for the whole thread: mail programs keep together what is called the same. */
function threadSubject({ language, subject }: Conversation): string {
  return textIn(language)('mail.confirmation-subject', { subject })
}

function footOf({ email, phone, homepage }: Store): string[] {
  return [email, phone, homepage].filter((line) => line !== undefined)
}
