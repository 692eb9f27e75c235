import { z } from 'zod'

const tab = z
  .string('must be given once')
  .regex(/^[\w-]{1,64}$/, 'must be letters, digits, - and _')
  .optional()

/** What may stand in the address of a chat's stream. */
export const streamParameters = z.strictObject({
  /** the last message the reader has */
  after: z.coerce.number('must be a number').int().min(0).max(1_000_000_000).default(0),
  /** the reader's own name for itself: its next stream ends the one before */
  tab,
})

export const deskStreamParameters = z.strictObject({ tab })
