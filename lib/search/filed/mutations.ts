import { createHash } from 'node:crypto'
import { AppError } from '@/lib/app-error'
import { database, isDuplicate } from '@/lib/database'
import { redact } from '@/lib/redact'
import { store } from '@/lib/store'
import { hasWords, normalizedQuery } from '../log/same-intent'
import { questionKey } from '../queries'
import { longestQuery } from '../schema'

type Filed = {
  /** what a conversation files once, it files once */
  conversationId: string
  /** in the shopper's words */
  wording: string
  language: string
  /** the search after which they wrote */
  searchId?: string | null
  at?: Date
}

/**
 * Keeps a question that staff could not find in the help center, redacted, as one that was asked, not answered and then
 * put to a person. The same wording of the same conversation is one row. Who had searched before counts as that one
 * visitor; else the conversation is its own, under a key that is made of nothing but its id.
 */
export async function fileQuestion({ conversationId, language, searchId, at = new Date(), ...given }: Filed) {
  const query = redact(given.wording, store()).replace(/\s+/g, ' ').trim().slice(0, longestQuery)
  const normalized = normalizedQuery(query)
  if (!hasWords(normalized))
    throw new AppError('invalid', 'agents.no-words', { values: { field: 'wording' } })
  const { search } = await database()
  const own = searchId && (await search.findFirst({ where: { id: searchId, wroteToPerson: true } }))
  const id = uuidOf(`filed\n${conversationId}\n${normalized}`)
  const row = {
    ...{
      id,
      at,
      query,
      normalized,
      language,
      origin: 'conversation',
      outcome: 'none',
      confidence: 0,
      shown: [],
    },
    questionKey: questionKey(query, language) || normalized,
    visitorKey: own ? own.visitorKey : digest(`conversation\n${conversationId}`).slice(0, 32),
    wroteToPerson: true,
    countAt: at,
  }
  try {
    await search.create({ data: row })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  return { id, query, questionKey: row.questionKey, language }
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** A UUID (version 8) that is the same for the same text. */
function uuidOf(text: string): string {
  const hex = digest(text)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
