import { expect, test } from 'vitest'
import { useDatabase } from '@/lib/testing/database'
import { makeStaff } from '@/lib/testing/staff'
import { makeApiKey, noteKeyUsed, revokeApiKey } from './mutations'
import { listApiKeys, staffOfApiKey } from './queries'

const database = useDatabase()

test('a key reads as its maker, who may be disabled or lose a role at any moment', async () => {
  const lead = await makeStaff('lead')
  const { key } = await makeApiKey(lead, ' Monday  sheet ')
  expect(await staffOfApiKey(key)).toMatchObject({ staff: { id: lead.id, role: 'lead' } })
  expect(await listApiKeys(lead)).toMatchObject([{ name: 'Monday sheet', by: lead.name }])
  const { staff } = await database()
  await staff.update({ where: { id: lead.id }, data: { role: 'agent' } })
  expect(await staffOfApiKey(key)).toMatchObject({ staff: { role: 'agent' } })
  await staff.update({ where: { id: lead.id }, data: { disabledAt: new Date() } })
  expect(await staffOfApiKey(key)).toBeNull()
})

test('the key itself is nowhere in the database', async () => {
  const { key } = await makeApiKey(await makeStaff('lead'), 'sheet')
  expect(JSON.stringify(await (await database()).apiKey.findMany())).not.toContain(key.slice(8))
  expect(await staffOfApiKey(`${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`)).toBeNull()
})

test('a key ends when its maker or an admin revokes it, and nobody else can', async () => {
  const [lead, other, admin] = [await makeStaff('lead'), await makeStaff('lead'), await makeStaff('admin')]
  const { key } = await makeApiKey(lead, 'sheet')
  const { id } = (await staffOfApiKey(key))!
  await noteKeyUsed(id)
  expect(await listApiKeys(other)).toEqual([])
  await expect(revokeApiKey(other, id)).rejects.toMatchObject({ code: 'not-found' })
  expect(await listApiKeys(admin)).toMatchObject([{ id, lastUsedAt: expect.any(Date) as Date }])
  await revokeApiKey(admin, id)
  expect(await staffOfApiKey(key)).toBeNull()
  expect(await listApiKeys(lead)).toEqual([])
})

test.each(['', '   ', 'x'.repeat(81)])('a key needs a name: %j', async (name) => {
  await expect(makeApiKey(await makeStaff('lead'), name)).rejects.toMatchObject({ code: 'invalid' })
})
