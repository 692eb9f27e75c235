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
  /** the question that this happened to before it was merged into this one */
  ofMerged?: string
}

const newestFirst: Prisma.QuestionEventOrderByWithRelationInput[] = [{ at: 'desc' }, { id: 'desc' }]
const withName = { staff: { select: { name: true } } } as const

type Row = Prisma.QuestionEventGetPayload<{ include: typeof withName }>

const changeIn = ({ id, what, state, staff, note, detail, at }: Row): QuestionChange => ({
  ...{ id, what, at, state: state ?? undefined, by: staff?.name, note: note ?? undefined },
  detail: (detail ?? {}) as Record<string, unknown>,
})

/** All that happened to a question and to those merged into it, newest first. */
export async function historyOf(id: string): Promise<QuestionChange[]> {
  const { questionEvent } = await database()
  const rows = await questionEvent.findMany({
    where: { questionId: { in: await withMerged(id) } },
    orderBy: newestFirst,
    include: withName,
    take: mostChanges,
  })
  return rows
    .map((row) => ({ ...changeIn(row), ofMerged: row.questionId === id ? undefined : row.questionId }))
    .filter(({ ofMerged, what, detail }) => !(ofMerged && what === 'merged' && detail.into))
}

/** A question and all that were merged into it, one after the other. */
async function withMerged(id: string): Promise<string[]> {
  const { unansweredQuestion } = await database()
  const all = [id]
  for (let newest = [id]; newest.length > 0;) {
    const where = { mergedIntoId: { in: newest }, id: { notIn: all } }
    newest = (await unansweredQuestion.findMany({ where, select: { id: true } })).map(({ id }) => id)
    all.push(...newest)
  }
  return all
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
