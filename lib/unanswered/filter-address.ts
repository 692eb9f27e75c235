import { type Filter, filterParameters } from './schema'

type Given = Record<string, string | string[] | undefined>

/** The filter that an address holds. Of what is given twice the last counts. */
export function readFilter(given: Given): Filter {
  const single = Object.entries(given).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.at(-1) : value,
  ])
  return filterParameters.parse(Object.fromEntries(single.filter(([, value]) => value !== '')))
}

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

/** Whether a filter leaves out open questions. */
export function isNarrow({ signal, kind, language, page, text, state }: Filter): boolean {
  return Boolean(signal || kind || language || page || text) || (state !== 'open' && state !== 'all')
}
