import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleAsks } from '@/components/article-report/article-asks'
import { ArticleFiguresList } from '@/components/article-report/article-figures-list'
import { ArticleSearches } from '@/components/article-report/article-searches'
import { ReadersSaid } from '@/components/article-report/readers-said'
import { PeriodForm } from '@/components/reports/period-form'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { BriefQuestions } from '@/components/unanswered/monday/brief-questions'
import { requireRole } from '@/lib/auth/gates'
import { deskText } from '@/lib/desk-language'
import { articleReport } from '@/lib/reports/article-report'
import { readReport, reportQuery } from '@/lib/reports/report-address'
import { wordsOfReader } from '../../unanswered/words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('reports.articles') }
}

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What an article answers: which searches find it, open it and are not content with it, and whether its asks hold. */
export default async function ArticleReportPage({ params, searchParams }: Props) {
  await requireRole('lead', 'editor')
  const { slug } = await params
  const filter = readReport(await searchParams)
  const report = await articleReport(slug, filter)
  if (!report) notFound()
  const { title, figures, searches, total, asks, said, questions } = report
  const words = await wordsOfReader()
  const { text } = words
  const path = `/desk/articles/${slug}`
  return (
    <>
      <BackLink href={`/desk/articles${reportQuery(filter, { list: 'shown' })}`}>
        {text('reports.articles')}
      </BackLink>
      <PageHead title={title}>
        <a href={`/articles/${slug}`}>{text('reports.read-it')}</a>
      </PageHead>
      <PeriodForm filter={filter} text={text}>
        {filter.list !== 'shown' && <input type="hidden" name="list" value={filter.list} />}
      </PeriodForm>
      <ArticleFiguresList {...{ figures, path, filter }} saidAnything={said.length > 0} {...words} />
      <ArticleSearches {...{ path, searches, total, filter }} {...words} />
      <ArticleAsks asks={asks} text={text} />
      <ReadersSaid said={said} {...words} />
      <BriefQuestions title={text('reports.questions')} questions={questions} dated="stateAt" {...words} />
    </>
  )
}
