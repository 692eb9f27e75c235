import type { z } from 'zod'
import { parseStrictly } from '@/lib/answer-route'
import { AppError } from '@/lib/app-error'
import type { MessageKey } from '@/lib/text'
import {
  type Answer,
  answerShape,
  chatShape,
  type FirstMessage,
  type Leaving,
  leavingShape,
  type Letter,
  letterShape,
  messageShape,
  type ShopperMessage,
} from './schema'

/** What is wrong with a field that a shopper filled in, as a sentence to the shopper. */
const sentences: Record<string, MessageKey> = {
  email: 'contact.email-problem',
  name: 'contact.name-problem',
  subject: 'contact.subject-problem',
}

/** A letter in its strict shape; an `invalid` AppError names the `field` and tells the shopper what to mend. */
export function readLetter(value: unknown): Letter {
  return readSaying(letterShape, value)
}

/** An answer in its strict shape, refused in the same words. */
export function readAnswer(value: unknown): Answer {
  return readSaying(answerShape, value)
}

/** The first message of a chat, refused in the same words. */
export function readFirstMessage(value: unknown): FirstMessage {
  return readSaying(chatShape, value)
}

/** A further message, refused in the same words. */
export function readMessage(value: unknown): ShopperMessage {
  return readSaying(messageShape, value)
}

/** An address to leave for, refused in the same words. */
export function readLeaving(value: unknown): Leaving {
  return readSaying(leavingShape, value)
}

function readSaying<T>(shape: z.ZodType<T>, value: unknown): T {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const field = String(parsed.error.issues[0]?.path[0] ?? '')
  if (field === 'body') {
    const typed = (value as { body?: unknown }).body
    const empty = typeof typed !== 'string' || !typed.trim()
    throw new AppError('invalid', empty ? 'contact.body-missing' : 'contact.body-too-long', {
      values: { field },
    })
  }
  if (sentences[field]) throw new AppError('invalid', sentences[field], { values: { field } })
  return parseStrictly(shape, value)
}

/** The fields of a plain form as the strict shape wants them: empty ones are absent, articles a list. */
export function letterOfForm(form: FormData): Record<string, unknown> {
  const fields = [...form].filter(([name, value]) => value !== '' && name !== 'articles')
  const articles = form
    .getAll('articles')
    .flatMap((value) => String(value).split(','))
    .filter(Boolean)
  return { ...Object.fromEntries(fields), ...(articles.length ? { articles } : {}) }
}
