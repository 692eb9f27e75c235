import { oneLine } from '@/lib/mail/schema'
import { store } from '@/lib/store'
import { languagesWithText } from '@/lib/text'
import type { FirstMessage, Letter } from './schema'

/** The row of a conversation that begins with `first`. */
export function firstRow(first: Letter | FirstMessage, now: Date) {
  const { clientId, channel, email, body, query, searchId, articles = [], page } = first
  const subject = channel === 'email' ? first.subject : undefined
  return {
    clientId,
    channel,
    subject: oneLine(subject || body, 80),
    shopperName: oneLine(first.name ?? '', 100) || null,
    shopperEmail: email ?? null,
    language: languagesWithText.find((language) => language === first.language) ?? store().language,
    query: query && oneLine(query, 300),
    searchId,
    articles,
    page: page && oneLine(page, 500),
    lastSeq: 1,
    createdAt: now,
    lastAt: now,
    waitingSince: now,
  }
}
