import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { PhrasingTable } from '@/components/unanswered/phrasing-table'
import { ProofPanel } from '@/components/unanswered/proof-panel'
import { QuestionFigures } from '@/components/unanswered/question-figures'
import { QuestionHead } from '@/components/unanswered/question-head'
import { QuestionHistory } from '@/components/unanswered/question-history'
import { QuestionSearches } from '@/components/unanswered/question-searches'
import { SimilarQuestions } from '@/components/unanswered/similar-questions'
import { requireRole } from '@/lib/auth/gates'
import { deskText } from '@/lib/desk-language'
import { afterSearches } from '@/lib/reports/after-search'
import { filterQuery, readFailed, readFilter } from '@/lib/unanswered/filter-address'
import { catchUpWithSearches } from '@/lib/unanswered/ledger/up-to-date'
import { readWanted } from '@/lib/unanswered/question/wanted'
import { otherQuestions } from '@/lib/unanswered/others/queries'
import { mergedInto, openQuestion } from '@/lib/unanswered/question/queries'
import { proofNow } from '@/lib/unanswered/proof/now/queries'
import { wordsOfReader } from '../words'
import * as actions from './actions'
import styles from './page.module.css'
import { QuestionWork } from './question-work'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('unanswered.title') }
}

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const staff = await requireRole('lead', 'editor')
  const { id } = await params
  const parameters = await searchParams
  const [filter, failed] = [readFilter(parameters), readFailed(parameters.failed)]
  const wanted = readWanted(parameters)
  const into = await mergedInto(id)
  if (into) redirect(`/desk/unanswered/${encodeURIComponent(into)}${filterQuery(filter)}`)
  await catchUpWithSearches()
  const opened = await openQuestion(id, filter, new Date(), failed)
  if (!opened) notFound()
  const { summary: question, phrasings, unread, history, muted } = opened
  const words = await wordsOfReader()
  const { text } = words
  const others = await otherQuestions(id, wanted.other)
  const today = new Date().toISOString().slice(0, 10)
  const proof = await proofNow(id)
  const after = await afterSearches(
    staff,
    opened.searches.map((search) => search.id),
  )
  return (
    <>
      <BackLink href={`/desk/unanswered${filterQuery(filter, { sheet: 1 })}`}>
        {text('unanswered.title')}
      </BackLink>
      <QuestionHead
        {...{ ...words, question, today, givenName: opened.givenName }}
        period={words.periodName(filter)}
        rename={actions.nameAction}
      />
      {muted && <Notice>{text('unanswered.is-muted')}</Notice>}
      <div className={styles.columns}>
        <div>
          <PhrasingTable {...{ question, phrasings, unread, others, ...words }} move={actions.moveAction} />
          {proof && <ProofPanel {...{ ...words, proof }} />}
          <QuestionWork {...{ staff, opened, filter, wanted, words }} />
        </div>
        <div>
          <Section title={text('unanswered.figures')}>
            <QuestionFigures {...{ question, filter, ...words }} />
          </Section>
          <QuestionHistory history={history} firstAt={question.firstAt} {...words} />
        </div>
      </div>
      <SimilarQuestions {...{ id, others, filter, text }} merge={actions.mergeAction} />
      <QuestionSearches {...{ opened, after, filter, failed, ...words }} />
    </>
  )
}
