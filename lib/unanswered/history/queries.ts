import { type Database, type Transaction, database } from '@/lib/database'
import type { Prisma } from '@/prisma/generated/sqlite/client/client'

const mostChanges = 200

export type QuestionChange = {
  id: string
  what: string
  state?: string
  /** undefined: by itself */
  by?: string
  note?: string
  detail: Record<string, unknown>
  at: Date
}

const newestFirst: Prisma.QuestionEventOrderByWithRelationInput[] = [{ at: 'desc' }, { id: 'desc' }]
const withName = { staff: { select: { name: true } } } as const

type Row = Prisma.QuestionEventGetPayload<{ include: typeof withName }>

const changeIn = ({ id, what, state, staff, note, detail, at }: Row): QuestionChange => ({
  ...{ id, what, at, state: state ?? undefined, by: staff?.name, note: note ?? undefined },
  detail: (detail ?? {}) as Record<string, unknown>,
})

/** All that happened to a question, newest first. */
export async function historyOf(id: string): Promise<QuestionChange[]> {
  const { questionEvent } = await database()
  const rows = await questionEvent.findMany({
    where: { questionId: id },
    orderBy: newestFirst,
    include: withName,
    take: mostChanges,
  })
  return rows.map(changeIn)
}

/** What was done last with a question, notes apart: they are in nobody's way. */
export async function newestChange(
  { questionEvent }: Database | Transaction,
  id: string,
): Promise<QuestionChange | undefined> {
  const row = await questionEvent.findFirst({
    where: { questionId: id, what: { not: 'note' } },
    orderBy: newestFirst,
    include: withName,
  })
  return row ? changeIn(row) : undefined
}
