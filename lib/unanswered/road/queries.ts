import { database } from '@/lib/database'

/** Who may own a question: everybody of the staff but agents. */
export async function possibleOwners(): Promise<{ id: string; name: string }[]> {
  const { staff } = await database()
  return staff.findMany({
    where: { disabledAt: null, role: { not: 'agent' } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}
