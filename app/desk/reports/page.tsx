import type { Metadata } from 'next'
import { FigureTable } from '@/components/reports/figure-table'
import { PeriodForm } from '@/components/reports/period-form'
import { SearchCharts } from '@/components/reports/search-charts'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { PageHead } from '@/components/ui/page-head'
import { requireRole } from '@/lib/auth/gates'
import { deskLanguage, deskText } from '@/lib/desk-language'
import { readReport } from '@/lib/reports/report-address'
import { searchesByDay } from '@/lib/reports/searches-by-day'
import { wordsOfReader } from '../unanswered/words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('reports.title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** How searches went: how many, how many were answered, opened nothing, and led to a person. */
export default async function ReportsPage({ searchParams }: Props) {
  await requireRole('lead', 'editor')
  const filter = readReport(await searchParams)
  const { parts, all } = await searchesByDay(filter)
  const { text, number, day } = await wordsOfReader()
  const percent = new Intl.NumberFormat(await deskLanguage(), { style: 'percent' }).format
  const ways = (['day', 'week'] as const).map((by) => [by, text(`reports.by-${by}`)] as const)
  return (
    <>
      <PageHead title={text('reports.title')} intro={text('reports.intro')} />
      <PeriodForm filter={filter} text={text}>
        <Field name="by" label={text('reports.by')} options={ways} value={filter.by} />
      </PeriodForm>
      {all.searches > 0 ? (
        <>
          <SearchCharts {...{ parts, all, filter, text, number, day, percent }} />
          <FigureTable by={filter.by} {...{ parts, text, number, day }} />
        </>
      ) : (
        <EmptyState title={text('reports.nothing')} text={text('reports.nothing-says')} />
      )}
    </>
  )
}
