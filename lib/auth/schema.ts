// Staff: who may sign in to the desk, and what each role may see.
import { z } from 'zod'

export const roles = ['editor', 'agent', 'lead', 'admin'] as const
export const roleShape = z.enum(roles)
export type Role = z.infer<typeof roleShape>

/** A person who is signed in. Only the gates in gates.ts make one. */
export type Staff = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly sessionId: string
}
