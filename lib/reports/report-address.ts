import { z } from 'zod'
import { filterParameters } from '@/lib/unanswered/schema'

/** What is counted of searches; each can be opened down to its rows. */
export const searchFigures = ['searches', 'answered', 'unclicked', 'contacts'] as const
export type SearchFigure = (typeof searchFigures)[number]

/** The searches that speak of an article: it was among the first three, was opened, or was opened and did not help. */
export const articleLists = ['shown', 'opened', 'unsatisfied'] as const
export type ArticleList = (typeof articleLists)[number]

const { period, from, to, sheet, text } = filterParameters.shape

/** The address of a report. What nobody can have meant is left out, so every address shows one. */
const reportParameters = z.object({
  ...{ period, from, to, sheet, text },
  by: z.enum(['day', 'week']).catch('day'),
  of: z.enum(searchFigures).catch('searches'),
  list: z.enum(articleLists).catch('shown'),
})
export type ReportFilter = z.infer<typeof reportParameters>

/** The filter that an address holds. Of what is given twice the last counts. */
export function readReport(given: Record<string, string | string[] | undefined>): ReportFilter {
  const single = Object.entries(given).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.at(-1) : value,
  ])
  return reportParameters.parse(Object.fromEntries(single.filter(([, value]) => value !== '')))
}

const usual = reportParameters.parse({})

/** The query of an address that holds `filter`, without what is usual; empty, or beginning with `?`. */
export function reportQuery(filter: ReportFilter, change: Partial<ReportFilter> = {}): string {
  const { from, to, ...others } = { ...filter, ...change }
  const all: Partial<ReportFilter> = others.period === 'custom' ? { ...others, from, to } : others
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(all))
    if (value !== undefined && value !== usual[name as keyof ReportFilter])
      parameters.set(name, String(value))
  return parameters.size ? `?${parameters}` : ''
}
