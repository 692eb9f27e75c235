// Search: what is asked, which articles answer it, and how sure we are that they do.
import { z } from 'zod'
import { asTyped } from './as-typed'

/** Marked words as ranges of `text`, never as HTML. */
export type Excerpt = { text: string; marks: [start: number, end: number][] }

export type SearchResult = {
  slug: string
  title: string
  /** /articles/slug, or /articles/slug#anchor where one section matches best */
  url: string
  /** slug of the category */
  category: string
  categoryName: string
  excerpt: Excerpt
  /** the section that matches best */
  heading?: { text: string; url: string; excerpt?: Excerpt }
  score: number
}

/** answered: surely among the first three · weak: something, but not surely · none: nothing at all */
export type SearchOutcome = 'answered' | 'weak' | 'none'

export type SearchAnswer = {
  query: string
  answered: boolean
  /** how sure we are that the first three contain the answer, 0–1 */
  confidence: number
  outcome: SearchOutcome
  /** the question as it was read, where words were misspelt */
  corrected?: string
  results: SearchResult[]
}

export const longestQuery = 200

/** What /api/search and the search page accept. */
export const searchParameters = z.strictObject({
  q: z
    .string('must be given, once')
    .overwrite(asTyped)
    .min(1, 'must not be empty')
    .max(longestQuery, `must have at most ${longestQuery} characters`),
  limit: z.coerce
    .number('must be a number from 1 to 50')
    .int('must be a number from 1 to 50')
    .min(1, 'must be a number from 1 to 50')
    .max(50, 'must be a number from 1 to 50')
    .default(10),
  language: z
    .string('must be given once')
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'must be a language such as en')
    .optional(),
  settled: z.enum(['true', 'false'], 'must be true or false').default('true'),
  brief: z.enum(['true', 'false'], 'must be true or false').default('false'),
  literal: z.enum(['true', 'false'], 'must be true or false').default('false'),
})
