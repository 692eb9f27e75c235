import { z } from 'zod'
import { filterParametersOf } from '../filter-address'
import type { Filter } from '../schema'

const parameters = z.object({
  /** which draft is to be made, and for which article */
  draft: z.enum(['article', 'words', 'synonym']).optional().catch(undefined),
  slug: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .optional()
    .catch(undefined),
  /** which decision is to be taken */
  decide: z.enum(['ignore', 'mute']).optional().catch(undefined),
  /** words of another question that is looked for */
  other: z.string().trim().max(100).catch(''),
})

/** What of a question's page is wanted open and filled. */
export type Wanted = z.infer<typeof parameters>

type Draft = { draft: NonNullable<Wanted['draft']>; slug?: string }
type Decision = { decide: NonNullable<Wanted['decide']> }

export const readWanted = (given: Record<string, string | string[] | undefined>): Wanted =>
  parameters.parse(given)

/** The address, on the page of a question, at which a draft or a decision stands open. */
export function addressOf(filter: Filter, wanted: Draft | Decision): string {
  const query = new URLSearchParams([...filterParametersOf(filter), ...Object.entries(wanted)])
  return `?${query}#${'draft' in wanted ? 'draft' : wanted.decide}`
}

export type AddressOf = (wanted: Draft | Decision) => string
