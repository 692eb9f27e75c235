import type { Metadata } from 'next'
import { FoundArticles } from '@/components/question-tried/found-articles'
import { QuestionForm } from '@/components/question-tried/question-form'
import { QuestionRead } from '@/components/question-tried/question-read'
import { SureSigns } from '@/components/question-tried/sure-signs'
import { Verdict } from '@/components/question-tried/verdict'
import { PageHead } from '@/components/ui/page-head'
import { requireRole } from '@/lib/auth/gates'
import { deskLanguage, deskText } from '@/lib/desk-language'
import { explainSearch } from '@/lib/search/explain-search'
import { longestQuery } from '@/lib/search/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('question.title') }
}

type Props = { searchParams: Promise<{ q?: string | string[] }> }

/** What a shopper would find for a question, and why; nothing asked here is logged. */
export default async function TryQuestionPage({ searchParams }: Props) {
  await requireRole('lead', 'editor')
  const { q } = await searchParams
  const question = (typeof q === 'string' ? q : '').trim().slice(0, longestQuery)
  const text = await deskText()
  const reader = await deskLanguage()
  const percent = new Intl.NumberFormat(reader, { style: 'percent', maximumFractionDigits: 0 }).format
  const number = new Intl.NumberFormat(reader, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format
  const points = new Intl.NumberFormat(reader, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format
  const explained = question ? explainSearch(question) : undefined
  return (
    <>
      <PageHead title={text('question.title')} intro={text('question.intro')} />
      <QuestionForm question={question} longest={longestQuery} text={text} />
      {explained && (
        <>
          <Verdict explained={explained} percent={percent} text={text} />
          <FoundArticles articles={explained.articles} number={points} {...{ percent, text }} />
          <QuestionRead concepts={explained.concepts} percent={percent} text={text} />
          <SureSigns explained={explained} {...{ percent, number, text }} />
        </>
      )}
    </>
  )
}
