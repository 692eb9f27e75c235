import type { Transaction } from '@/lib/database'
import { environment } from '@/lib/environment'
import { type Block, writeLetter } from '@/lib/mail/letter'
import { queueMail } from '@/lib/mail/mutations'
import { store } from '@/lib/store'
import { textIn } from '@/lib/text'
import type { Askings } from '../proof/verdict'
import type { WordsFound } from '../proof/words-found'
import { questionName } from '../question-name'

type Question = {
  id: string
  name: string | null
  articleSlug: string | null
  ownerId: string | null
  draftedById: string | null
  phrasings: { wording: string; visitors: number; contacts: number }[]
}
type Receipt = { state: 'proved' | 'failed' | 'regressed'; askings: Askings; words?: WordsFound }

/** Tells whoever answered a question what came of it, in the transaction in which that was found out. */
export async function sendReceipt(
  transaction: Transaction,
  question: Question,
  { state, askings, words }: Receipt,
): Promise<void> {
  const staffId = question.draftedById ?? question.ownerId
  const editor = staffId && (await transaction.staff.findFirst({ where: { id: staffId, disabledAt: null } }))
  if (!editor) return
  const shop = store()
  const text = textIn(shop.language)
  const name = questionName(question.name, question.phrasings) || text('unanswered.nameless')
  const missing = (words?.missing.length ?? 0) + (words?.unread ?? 0)
  const path = `/desk/unanswered/${encodeURIComponent(question.id)}`
  const blocks: Block[] = [
    text('mail.hello-name', { name: editor.name }),
    text(`unanswered.receipt-${state}`, { name }),
    text('unanswered.receipt-askings', { ...askings }),
    ...(words ? [text('unanswered.receipt-words', { found: words.found, all: words.all, missing })] : []),
    ...(words?.missing.length ? [{ quote: words.missing.join('\n') }] : []),
    { href: `${environment().appUrl}${path}`, label: text('unanswered.receipt-open') },
  ]
  await queueMail(transaction, {
    kind: 'receipt',
    to: { address: editor.email, name: editor.name },
    subject: text(`unanswered.receipt-subject-${state}`, { name }),
    ...writeLetter({ language: shop.language, shop, blocks, foot: [] }),
  })
}
