import { database } from '@/lib/database'
import { hashToken } from '@/lib/secret-token'
import { type Staff, roleShape } from '../schema'

export type ListedKey = { id: string; name: string; by: string; createdAt: Date; lastUsedAt?: Date }

/** Keys that work: one's own, for an admin all. */
export async function listApiKeys(staff: Staff): Promise<ListedKey[]> {
  const { apiKey } = await database()
  const keys = await apiKey.findMany({
    where: { revokedAt: null, ...(staff.role === 'admin' ? {} : { createdById: staff.id }) },
    include: { createdBy: { select: { name: true } } },
    orderBy: { createdAt: 'desc' },
  })
  return keys.map(({ id, name, createdBy, createdAt, lastUsedAt }) => ({
    ...{ id, name, by: createdBy.name, createdAt, lastUsedAt: lastUsedAt ?? undefined },
  }))
}

/** Whose key it is, with the role they have now; null for one that is none, revoked, or whose maker may not sign in. */
export async function staffOfApiKey(key: string): Promise<{ id: string; staff: Staff } | null> {
  const { apiKey } = await database()
  const found = await apiKey.findUnique({ where: { hash: hashToken(key) }, include: { createdBy: true } })
  if (!found || found.revokedAt || found.createdBy.disabledAt) return null
  const { id, name, email, role } = found.createdBy
  return {
    id: found.id,
    staff: { id, name, email, role: roleShape.parse(role), sessionId: `key:${found.id}` },
  }
}
