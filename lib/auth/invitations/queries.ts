import { type Database, type Transaction, database } from '@/lib/database'
import { adminOnly } from '../admin-only'
import { type Role, roleShape, type Staff } from '../schema'
import { hashToken } from '@/lib/secret-token'

export type OpenInvitation = { id: string; email: string; role: Role; invitedBy: string; expiresAt: Date }

/** Invitations that can still be accepted, the newest first. */
export async function listInvitations(admin: Staff, now = new Date()): Promise<OpenInvitation[]> {
  adminOnly(admin)
  const db = await database()
  const rows = await db.invitation.findMany({
    where: { acceptedAt: null, expiresAt: { gt: now } },
    include: { invitedBy: { select: { name: true } } },
    orderBy: { createdAt: 'desc' },
  })
  return rows.map(({ id, email, role, invitedBy, expiresAt }) => ({
    id,
    email,
    role: roleShape.parse(role),
    invitedBy: invitedBy.name,
    expiresAt,
  }))
}

/** The invitation behind a link; null when it is forged, used, withdrawn, too old, or its sender is no admin any more. */
export async function invitationFor(
  token: string,
  now = new Date(),
  db?: Database | Transaction,
): Promise<{ id: string; email: string; role: Role } | null> {
  const found = await (db ?? (await database())).invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { invitedBy: true },
  })
  if (!found || found.acceptedAt || found.expiresAt <= now) return null
  if (found.invitedBy.disabledAt || found.invitedBy.role !== 'admin') return null
  return { id: found.id, email: found.email, role: roleShape.parse(found.role) }
}
