// Articles and categories: what the shop publishes. Read from content/ at run time; content is data, never code.

import { z } from 'zod'

export type Heading = {
  /** 2, 3 or 4 */
  depth: number
  text: string
  /** GitHub-style, unique within the article */
  anchor: string
}

/** What stands in an article without its formatting: the text before the first heading, then one per heading. */
export type Section = { heading: Heading | null; text: string }

export type Article = {
  slug: string
  /** slug of the category: the folder */
  category: string
  title: string
  description: string
  keywords: string[]
  /** shoppers' own phrasings that this article answers */
  asks: string[]
  related: string[]
  audience?: string
  language: string
  owner?: string
  draft: boolean
  /** YYYY-MM-DD, in the shop's time zone */
  publishedAt?: string
  expiresAt?: string
  reviewedAt?: string
  /** the newer of reviewedAt and publishedAt; without either, when the file last changed */
  updatedAt: Date
  /** when its file last changed, or was copied here */
  changedAt: Date
  sections: Section[]
  /** relative to the content folder */
  file: string
}

export type Category = {
  slug: string
  name: string
  description?: string
  /** name of a drawing in components/category-icon.tsx */
  icon?: string
}

/** Phrases that mean the same; or phrases that also find others, but not the other way round. */
export type Synonym = readonly string[] | { readonly from: readonly string[]; readonly to: readonly string[] }

/** Why an article did not help. */
export const ratingReasons = ['missing', 'unclear', 'wrong', 'dislike'] as const
export type RatingReason = (typeof ratingReasons)[number]

const id = z.string().regex(/^[\w-]{8,64}$/, 'must be 8 to 64 letters, digits or hyphens')

/** What a browser posts about an article; a plain form has no id of its own. */
export const ratingShape = z.strictObject({
  id: id.optional(),
  helpful: z.boolean(),
  reason: z.enum(ratingReasons).optional(),
  comment: z.string().trim().max(1000).optional(),
  searchId: id.optional(),
})
