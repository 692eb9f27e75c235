import { expect, test } from 'vitest'
import { AppError } from '@/lib/app-error'
import { exportAddress, filterQuery, isNarrow, readExport, readFilter } from './filter-address'
import { readFilterStrictly, readPeriod } from './filter-address'

const strictly = (query: string, read: (given: URLSearchParams) => unknown = readFilterStrictly) => {
  try {
    return read(new URLSearchParams(query))
  } catch (error) {
    return error instanceof AppError ? error.values : error
  }
}

test('a page leaves out what nobody can have meant, a program is told its name', () => {
  expect(readFilter({ kind: 'bogus', nonsense: '1', overdue: 'perhaps' })).toEqual(readFilter({}))
  expect(strictly('kind=bogus')).toMatchObject({ field: 'kind' })
  expect(strictly('state=open&nonsense=1')).toMatchObject({ field: 'nonsense' })
  expect(strictly('sheet=0')).toMatchObject({ field: 'sheet' })
  expect(strictly('format=json')).toMatchObject({ field: 'format' })
  expect(strictly('format=xml', readExport)).toMatchObject({ field: 'format' })
  expect(strictly('kind=noise', readPeriod)).toMatchObject({ field: 'kind' })
  expect(strictly('kind=&state=all&sheet=2')).toEqual(readFilter({ state: 'all', sheet: '2' }))
})

test('whose a question is, and that it is overdue, stand in the address', () => {
  const filter = readFilter({ owner: 'ana', overdue: 'yes' })
  expect(filterQuery(filter)).toBe('?owner=ana&overdue=yes')
  expect(isNarrow(filter)).toBe(true)
  expect(exportAddress(filter, 'json')).toBe('/api/desk/unanswered/export?owner=ana&overdue=yes&format=json')
  expect(exportAddress(readFilter({}), 'csv')).toBe('/api/desk/unanswered/export')
})
