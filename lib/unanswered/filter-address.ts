import { z } from 'zod'
import { parseStrictly } from '@/lib/answer-route'
import { type Filter, type Signal, filterForm, filterParameters } from './schema'

type Given = Record<string, string | string[] | undefined>

/** The filter that an address holds. Of what is given twice the last counts. */
export function readFilter(given: Given): Filter {
  const single = Object.entries(given).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.at(-1) : value,
  ])
  return filterParameters.parse(Object.fromEntries(single.filter(([, value]) => value !== '')))
}

/** What a program asks for; an `invalid` AppError names what is not understood. Empty is left out. */
function readStrictly<T>(shape: z.ZodType<T>, given: URLSearchParams): T {
  return parseStrictly(shape, Object.fromEntries([...given].filter(([, value]) => value !== '')))
}

export const readFilterStrictly = (given: URLSearchParams): Filter => readStrictly(filterForm, given)

const exportForm = filterForm.extend({ format: z.enum(['csv', 'json']).default('csv') })
export const readExport = (given: URLSearchParams) => readStrictly(exportForm, given)

const periodForm = filterForm.pick({ period: true, from: true, to: true })
/** The filter of one question, of which only the period can be chosen. */
export const readPeriod = (given: URLSearchParams): Filter => ({
  ...usual,
  ...readStrictly(periodForm, given),
})

const usual = filterParameters.parse({})

/** What of an address holds `filter`, without what is usual. */
export function filterParametersOf(filter: Filter): [name: string, value: string][] {
  const { from, to, ...others } = filter
  const all: Partial<Filter> = others.period === 'custom' ? { ...others, from, to } : others
  return Object.entries(all)
    .filter(([name, value]) => value !== undefined && value !== usual[name as keyof Filter])
    .map(([name, value]) => [name, String(value)])
}

/** The query of an address that holds `filter`; empty, or beginning with `?`. */
export function filterQuery(filter: Filter, change: Partial<Filter> = {}): string {
  const parameters = new URLSearchParams(filterParametersOf({ ...filter, ...change }))
  return parameters.size ? `?${parameters}` : ''
}

/** The page of a question: its searches in the period of a filter, or those of them that failed in one way. */
export function questionAddress(id: string, filter: Filter, failed?: Signal): string {
  const query = new URLSearchParams(filterQuery(filter))
  if (failed) query.set('failed', failed)
  return `/desk/unanswered/${encodeURIComponent(id)}${query.size ? `?${query}` : ''}`
}

/** In which way the searches failed that an address asks for. */
export const readFailed = (given: unknown): Signal | undefined => filterParameters.shape.signal.parse(given)

/** Where all that a filter chooses can be had as a file. */
export function exportAddress(filter: Filter, format: 'csv' | 'json'): string {
  const query = new URLSearchParams(filterQuery(filter, { sheet: 1 }))
  if (format === 'json') query.set('format', format)
  return `/api/desk/unanswered/export${query.size ? `?${query}` : ''}`
}

/** Whether a filter leaves out open questions. */
export function isNarrow({ state, ...filter }: Filter): boolean {
  const { signal, kind, language, page, owner, overdue, text } = filter
  return (
    Boolean(signal || kind || language || page || owner || overdue || text) ||
    (state !== 'open' && state !== 'all')
  )
}
