import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { kinds } from '../../../lib/unanswered/schema'

const share = z.number().min(0).max(1).default(0)

const need = z.strictObject({
  kind: z.enum(kinds),
  heldOut: z.boolean().default(false),
  asked: z.number().int().min(5).max(40),
  language: z.string().default('en'),
  slug: z.string().optional(),
  opened: share,
  helped: share,
  contacts: share,
  phrasings: z.array(z.string()).min(2).max(6),
})

export type Need = z.infer<typeof need>

/** The needs planted in the month. */
export function plantedNeeds(): Need[] {
  return z.array(need).parse(parse(readFileSync(join(import.meta.dirname, 'needs.yml'), 'utf8')))
}
