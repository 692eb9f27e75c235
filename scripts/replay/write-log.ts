import { csvLine } from '../../lib/csv'
import { columns, type Entry } from './read-log'

/** Entries as a log in CSV. */
export function writeLog(entries: Entry[]): string {
  const cells = (entry: Entry) =>
    columns.map((column) => (column === 'at' ? entry.at.toISOString() : entry[column]))
  return [csvLine([...columns]), ...entries.map((entry) => csvLine(cells(entry)))].join('')
}
