import { z } from 'zod'
import { AppError } from '@/lib/app-error'
import { parseStrictly } from '@/lib/answer-route'
import { asTyped } from '../schema'
import { articlesNamed, wrongVariable } from './saved-reply-text'

export const titleLimit = 80
export const replyLimit = 5_000

const shape = z.strictObject({ title: z.string().optional(), body: z.string().optional() })

export type SavedReplyText = { title: string; body: string }

/** What a saved reply should say; an `invalid` AppError names the field and tells what to mend. */
export function readSavedReply(value: unknown, isPublished: (slug: string) => boolean): SavedReplyText {
  const given = parseStrictly(shape, value)
  return { title: titleOf(given.title ?? ''), body: bodyOf(given.body ?? '', isPublished) }
}

/** The same for a change that may leave one of the two as it is. */
export function readSavedReplyChange(
  value: unknown,
  isPublished: (slug: string) => boolean,
): Partial<SavedReplyText> {
  const { title, body } = parseStrictly(shape, value)
  return {
    ...(title !== undefined && { title: titleOf(title) }),
    ...(body !== undefined && { body: bodyOf(body, isPublished) }),
  }
}

function titleOf(typed: string): string {
  const title = asTyped(typed).replace(/\s+/g, ' ')
  if (title && title.length <= titleLimit) return title
  throw refusal('title', 'agents.reply-title-problem', { most: titleLimit })
}

function bodyOf(typed: string, isPublished: (slug: string) => boolean): string {
  const body = asTyped(typed)
  if (!body || body.length > replyLimit)
    throw refusal('body', 'agents.reply-body-problem', { most: replyLimit })
  const wrong = wrongVariable(body)
  if (wrong) throw refusal('body', 'agents.reply-variable-problem', { wrong })
  const gone = articlesNamed(body).find((slug) => !isPublished(slug))
  if (gone) throw refusal('body', 'agents.reply-article-problem', { slug: gone })
  return body
}

function refusal(
  field: string,
  key: `agents.reply-${'title' | 'body' | 'variable' | 'article'}-problem`,
  values: Record<string, string | number>,
) {
  return new AppError('invalid', key, { values: { field, ...values } })
}
