import { AppError } from '@/lib/app-error'
import { type Transaction, database, isDuplicate } from '@/lib/database'
import { emailAddress } from '@/lib/email-address'
import { environment } from '@/lib/environment'
import { adminOnly } from '../admin-only'
import { startSession } from '../mutations'
import { hashPassword } from '../password'
import { checkNewPassword } from '../password-rules'
import { type Role, type Staff } from '../schema'
import { staffName } from '../staff-name'
import { invitationFor } from './queries'
import { hashToken, makeToken } from '@/lib/secret-token'

export const invitationDays = 7

export type Invitation = { email: string; role: Role; link: string; expiresAt: Date }

/**
 * Invites one address; an earlier invitation of it ends. The link is returned once and never stored. `alongside` writes
 * in the same transaction (the mail that carries the link).
 */
export async function invite(
  admin: Staff,
  given: { email: string; role: Role },
  alongside: (transaction: Transaction, invitation: Invitation) => Promise<unknown> = async () => {},
  now = new Date(),
): Promise<Invitation> {
  adminOnly(admin)
  const email = emailAddress(given.email)
  if (!email) throw new AppError('invalid', 'staff.email-invalid', { values: { field: 'email' } })
  const token = makeToken()
  const link = `${environment().appUrl}/invitation/${token}`
  const expiresAt = new Date(now.getTime() + invitationDays * 24 * 3_600_000)
  const invitation = { email, role: given.role, link, expiresAt }
  const db = await database()
  await db.$transaction(async (transaction) => {
    if (await transaction.staff.findUnique({ where: { email } })) throw taken('email')
    await transaction.invitation.deleteMany({ where: { email, acceptedAt: null } })
    await transaction.invitation.create({
      data: {
        email,
        role: given.role,
        tokenHash: hashToken(token),
        invitedById: admin.id,
        createdAt: now,
        expiresAt,
      },
    })
    await alongside(transaction, invitation)
  })
  return invitation
}

export async function withdrawInvitation(admin: Staff, id: string): Promise<void> {
  adminOnly(admin)
  const db = await database()
  await db.invitation.deleteMany({ where: { id, acceptedAt: null } })
}

/** Makes the invited person one of the staff and gives the id of their first session. Works once. */
export async function acceptInvitation(
  token: string,
  given: { name: string; password: string; repeated: string },
  now = new Date(),
): Promise<string> {
  const invitation = await invitationFor(token, now)
  if (!invitation) throw new AppError('not-found', 'staff.invitation-gone')
  const name = staffName(given.name)
  checkNewPassword(given.password, given.repeated, invitation.email)
  const passwordHash = await hashPassword(given.password)
  const db = await database()
  try {
    return await db.$transaction(async (transaction) => {
      const { email, role, id } = invitation
      const used = await transaction.invitation.updateMany({
        where: { id, acceptedAt: null, expiresAt: { gt: now } },
        data: { acceptedAt: now },
      })
      if (used.count !== 1) throw new AppError('not-found', 'staff.invitation-gone')
      const staff = await transaction.staff.create({ data: { email, name, role, passwordHash } })
      return startSession(transaction, staff.id, now)
    })
  } catch (error) {
    if (isDuplicate(error)) throw taken('name')
    throw error
  }
}

function taken(field: string): AppError {
  return new AppError('conflict', 'staff.email-taken', { values: { field } })
}
