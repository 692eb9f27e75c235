import type { Metadata } from 'next'
import { ArticleTable } from '@/components/article-report/article-table'
import { PeriodForm } from '@/components/reports/period-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { PageHead } from '@/components/ui/page-head'
import { SheetLinks } from '@/components/ui/sheet-links'
import { requireRole } from '@/lib/auth/gates'
import { deskText } from '@/lib/desk-language'
import { articlesPerSheet, listArticleFigures } from '@/lib/reports/article-figures'
import { readReport, reportQuery } from '@/lib/reports/report-address'
import { wordsOfReader } from '../unanswered/words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('reports.articles') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What is read, opened from a search, and found not to help. */
export default async function ArticlesPage({ searchParams }: Props) {
  await requireRole('lead', 'editor')
  const filter = readReport(await searchParams)
  const { articles, total } = await listArticleFigures(filter)
  const { text, number } = await wordsOfReader()
  const { sheet } = filter
  const sheets = Math.ceil(total / articlesPerSheet)
  return (
    <>
      <PageHead title={text('reports.articles')} intro={text('reports.articles-intro')} />
      <PeriodForm filter={filter} text={text}>
        <Field name="text" type="search" label={text('reports.text')} value={filter.text} maxLength={100} />
      </PeriodForm>
      {articles.length > 0 ? (
        <ArticleTable
          query={reportQuery(filter, { sheet: 1, text: undefined })}
          {...{ articles, text, number }}
        />
      ) : (
        <EmptyState title={text('reports.no-articles')} text={text('reports.no-articles-says')} />
      )}
      <SheetLinks
        label={text('reports.more-articles')}
        {...{ sheet, sheets }}
        hrefOf={(other) => `/desk/articles${reportQuery(filter, { sheet: other })}`}
        words={{
          previous: text('unanswered.previous'),
          next: text('unanswered.next'),
          place: text('unanswered.sheet', { sheet, sheets }),
        }}
      />
    </>
  )
}
