import { oneLine } from '@/lib/mail/schema'
import { redact, redactPath } from '@/lib/redact'
import { store } from '@/lib/store'
import { languagesWithText } from '@/lib/text'
import type { FirstMessage, Letter } from './schema'

/** The row of a conversation that begins with `first`. What was searched and where is redacted as in the log of searches. */
export function firstRow(first: Letter | FirstMessage, now: Date, visitorKey?: string) {
  const { clientId, channel, email, body, query, searchId, articles = [], page } = first
  const subject = channel === 'email' ? first.subject : undefined
  return {
    clientId,
    channel,
    subject: oneLine(subject || body, 80),
    shopperName: oneLine(first.name ?? '', 100) || null,
    shopperEmail: email ?? null,
    language: languagesWithText.find((language) => language === first.language) ?? store().language,
    query: query && redact(oneLine(query, 300), store()),
    searchId,
    articles,
    visitorKey,
    page: page && redactPath(oneLine(page, 500), store()),
    lastSeq: 1,
    createdAt: now,
    lastAt: now,
    waitingSince: now,
  }
}
