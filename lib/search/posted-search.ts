import { z } from 'zod'
import { longestQuery } from './schema'

export const searchId = z.uuid('must be a UUID')
const slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the slug of an article')
const rank = z.number().int().min(1).max(50)
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'must be a language such as en')

/** What the search box posts when a shopper has settled on a question. */
export const postedSearch = z.strictObject({
  id: searchId,
  query: z.string().trim().min(1, 'must not be empty').max(longestQuery),
  page: z
    .string()
    .max(200)
    .regex(/^\/(?![/\\])[^?#]*$/, 'must be a path')
    .optional(),
  language: language.optional(),
})

/** What is posted when a shopper opens a result; `rank` counts from 1. */
export const postedClick = z.strictObject({ slug, rank })

/** The address of a result where no script posts clicks: /search/open?id=…&slug=…&rank=… */
export const openedResult = z.strictObject({
  id: searchId,
  slug,
  rank: z.coerce.number().int().min(1).max(50),
  /** of the heading the result points at */
  anchor: z.string().max(200).optional(),
})
