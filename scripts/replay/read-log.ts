import { z } from 'zod'

const optional = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((cell) => (cell === '' ? undefined : cell), shape.optional())

const line = z.strictObject({
  at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  visitor: z.string().min(1),
  event: z.enum(['search', 'click', 'helpful', 'unhelpful', 'contact']),
  query: optional(z.string()),
  language: optional(z.string()),
  page: optional(z.string()),
  slug: optional(z.string()),
  rank: optional(z.coerce.number().int().min(1)),
})

/** One line of a log: what a visitor did, and when. */
export type Entry = z.infer<typeof line>

export const columns = ['at', 'visitor', 'event', 'query', 'language', 'page', 'slug', 'rank'] as const

/** The entries of a log in the order of time. Throws a sentence with the line that is wrong. */
export function readLog(csv: string): Entry[] {
  const [heads = [], ...rows] = rowsOf(csv.replace(/^\uFEFF/, ''))
  const unknown = heads.find((head) => !columns.some((column) => column === head))
  if (unknown !== undefined) throw new Error(`Line 1: there is no column "${unknown}".`)
  const entries = rows.map((cells, at) => {
    const parsed = line.safeParse(
      Object.fromEntries(heads.map((head, column) => [head, cells[column] ?? ''])),
    )
    const problem = parsed.error?.issues[0]
    if (problem) throw new Error(`Entry ${at + 1}: ${problem.path.join('.')}: ${problem.message}`)
    const entry = parsed.data!
    if (entry.event === 'search' && !entry.query) throw new Error(`Entry ${at + 1}: a search has a query.`)
    if (/click|helpful/.test(entry.event) && !entry.slug)
      throw new Error(`Entry ${at + 1}: a ${entry.event} names the slug of an article.`)
    return entry
  })
  return entries.sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** The cells of a CSV file (RFC 4180): a quoted cell may hold commas, line ends and, doubled, quotes. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}
