import type { z } from 'zod'
import { parseStrictly } from '@/lib/answer-route'
import { AppError } from '@/lib/app-error'
import type { MessageKey } from '@/lib/text'

type Sentences = Partial<Record<string, MessageKey>>

const sentences: Sentences = {
  note: 'unanswered.invalid-note',
  name: 'unanswered.invalid-name',
  ownerId: 'unanswered.invalid-owner',
  dueOn: 'unanswered.invalid-due',
  slug: 'unanswered.missing-article',
  words: 'unanswered.missing-words',
  phrasings: 'unanswered.missing-ticks',
}

/** These are no single field: what is wrong with them is said of the whole form. */
const ticks = 'phrasings'

/** What a form of a question holds; what a person can get wrong is said beside the field, `own` where that form says it otherwise. */
export function readForm<T>(shape: z.ZodType<T>, given: Record<string, unknown>, own: Sentences = {}): T {
  try {
    return parseStrictly(shape, given)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const [field] = String(error.values?.field).split('.') as [string]
    const sentence = own[field] ?? sentences[field]
    if (!sentence) throw error
    throw new AppError('invalid', sentence, field === ticks ? {} : { values: { field } })
  }
}
