import type { Transaction } from '@/lib/database'
import { environment } from '@/lib/environment'
import { type Block, writeLetter } from '@/lib/mail/letter'
import { queueMail } from '@/lib/mail/mutations'
import { store } from '@/lib/store'
import { type Text, textIn } from '@/lib/text'
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
/** Why what was proved holds no longer. */
export type Loss = 'gone' | 'words' | 'text' | 'contacts'
type Receipt = { askings: Askings; words?: WordsFound } & (
  { outcome: 'proved' | 'failed' } | { outcome: 'regressed'; code: Loss; title: string }
)

/** Tells whoever answered a question what came of it, in the transaction in which that was found out. */
export async function sendReceipt(
  transaction: Transaction,
  question: Question,
  receipt: Receipt,
): Promise<void> {
  const staffId = question.draftedById ?? question.ownerId
  const editor = staffId && (await transaction.staff.findFirst({ where: { id: staffId, disabledAt: null } }))
  if (!editor) return
  const shop = store()
  const text = textIn(shop.language)
  const name = questionName(question.name, question.phrasings) || text('unanswered.nameless')
  const { outcome, askings, words } = receipt
  const path = `/desk/unanswered/${encodeURIComponent(question.id)}`
  const blocks: Block[] = [
    text('mail.hello-name', { name: editor.name }),
    outcome === 'regressed'
      ? regressed(receipt, name, text)
      : text(`unanswered.receipt-${outcome}`, { name, ...askings }),
    ...(words && !words.hollow ? wordsOf(words, text) : []),
    { href: `${environment().appUrl}${path}`, label: text('unanswered.receipt-open') },
  ]
  await queueMail(transaction, {
    kind: 'receipt',
    to: { address: editor.email, name: editor.name },
    subject: text(`unanswered.receipt-subject-${outcome}`, { name }),
    ...writeLetter({ language: shop.language, shop, blocks, foot: [] }),
  })
}

function regressed(
  { code, title, askings }: Receipt & { outcome: 'regressed' },
  name: string,
  text: Text,
): Block {
  return text(`unanswered.receipt-regressed-${code}`, { name, article: title, ...askings })
}

/** Which words find the article, and those that do not. */
function wordsOf({ found, all, missing, unread }: WordsFound, text: Text): Block[] {
  const misses = missing.length + unread
  const says = text('unanswered.receipt-words', { found, all, missing: misses })
  return missing.length ? [says, { quote: missing.join('\n') }] : [says]
}
