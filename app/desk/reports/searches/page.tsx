import type { Metadata } from 'next'
import { DayTotals } from '@/components/reports/day-totals'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { SheetLinks } from '@/components/ui/sheet-links'
import { SearchTable } from '@/components/unanswered/search-table'
import { requireRole } from '@/lib/auth/gates'
import { deskText } from '@/lib/desk-language'
import { afterSearches } from '@/lib/reports/after-search'
import { readReport, reportQuery } from '@/lib/reports/report-address'
import { searchesBehind, searchesPerSheet } from '@/lib/reports/searches-behind'
import { filterQuery, readFilter } from '@/lib/unanswered/filter-address'
import { wordsOfReader } from '../../unanswered/words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('reports.title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The searches that a figure of the reports counts. */
export default async function SearchesBehindPage({ searchParams }: Props) {
  const staff = await requireRole('lead', 'editor')
  const filter = readReport(await searchParams)
  const { searches, total, days } = await searchesBehind(filter)
  const after = await afterSearches(
    staff,
    searches.map(({ id }) => id),
  )
  const words = await wordsOfReader()
  const { text, moment, periodName } = words
  const { sheet, period, from, to } = filter
  const sheets = Math.ceil(total / searchesPerSheet)
  const ofDays = { ...readFilter({ state: 'all' }), period, from, to }
  return (
    <>
      <BackLink href={`/desk/reports${reportQuery(filter, { of: 'searches', sheet: 1 })}`}>
        {text('reports.title')}
      </BackLink>
      <PageHead
        title={text(`reports.behind-${filter.of}`)}
        intro={`${periodName(ofDays)} · ${text('reports.behind-says', { total })}`}
      >
        <a href={`/desk/unanswered${filterQuery(ofDays)}`}>{text('reports.questions-of-days')}</a>
      </PageHead>
      {searches.length > 0 && <SearchTable {...{ searches, after, text, moment }} />}
      <SheetLinks
        label={text('reports.more-searches')}
        {...{ sheet, sheets }}
        hrefOf={(other) => `/desk/reports/searches${reportQuery(filter, { sheet: other })}`}
        words={{
          previous: text('unanswered.previous'),
          next: text('unanswered.next'),
          place: text('unanswered.sheet', { sheet, sheets }),
        }}
      />
      <DayTotals days={days} {...words} />
    </>
  )
}
