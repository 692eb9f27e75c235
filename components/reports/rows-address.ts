import { type SearchFigure, readReport, reportQuery } from '@/lib/reports/report-address'

/** The list of the searches that a figure of these days counts. */
export function rowsAddress(of: SearchFigure, { from, to }: { from: string; to: string }): string {
  return `/desk/reports/searches${reportQuery(readReport({ period: 'custom', from, to, of }))}`
}
