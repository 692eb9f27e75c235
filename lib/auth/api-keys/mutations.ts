import { AppError } from '@/lib/app-error'
import { database } from '@/lib/database'
import { hashToken, makeToken } from '@/lib/secret-token'
import type { Staff } from '../schema'

const mostKeys = 20

/** Makes a key that lets a program read what `staff` may read. It is returned once; only its hash is kept. */
export async function makeApiKey(
  staff: Staff,
  given: string,
  now = new Date(),
): Promise<{ key: string; name: string }> {
  const name = given.replace(/\s+/g, ' ').trim()
  if (!name || name.length > 80)
    throw new AppError('invalid', 'staff.name-invalid', { values: { field: 'name' } })
  const { apiKey } = await database()
  if ((await apiKey.count({ where: { createdById: staff.id, revokedAt: null } })) >= mostKeys)
    throw new AppError('conflict', 'staff.keys-too-many', { values: { most: mostKeys } })
  const key = `askwell_${makeToken()}`
  await apiKey.create({ data: { name, hash: hashToken(key), createdById: staff.id, createdAt: now } })
  return { key, name }
}

/** Ends one of one's own keys, or as an admin anybody's; at once. */
export async function revokeApiKey(staff: Staff, id: string, now = new Date()): Promise<void> {
  const { apiKey } = await database()
  const own = staff.role === 'admin' ? {} : { createdById: staff.id }
  const { count } = await apiKey.updateMany({
    where: { id, ...own, revokedAt: null },
    data: { revokedAt: now },
  })
  if (!count) throw new AppError('not-found', 'errors.not-found')
}

/** Writes down that a key was used, at most once a minute. */
export async function noteKeyUsed(id: string, now = new Date()): Promise<void> {
  const { apiKey } = await database()
  const before = new Date(now.getTime() - 60_000)
  await apiKey.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: now },
  })
}
