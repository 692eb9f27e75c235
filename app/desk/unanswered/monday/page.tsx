import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { DecisionTime } from '@/components/unanswered/decision-time'
import { BriefQuestions } from '@/components/unanswered/monday/brief-questions'
import { WorstQuestions } from '@/components/unanswered/monday/worst-questions'
import { requireRole } from '@/lib/auth/gates'
import { deskText } from '@/lib/desk-language'
import { decisionTime } from '@/lib/unanswered/decision-time/queries'
import { readFilter } from '@/lib/unanswered/filter-address'
import { catchUpWithSearches } from '@/lib/unanswered/ledger/up-to-date'
import { monday } from '@/lib/unanswered/monday/queries'
import { nearestTo } from '@/lib/unanswered/question/nearest-to'
import { phrasingsOf } from '@/lib/unanswered/question/queries'
import { wordsOfReader } from '../words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('unanswered.monday') }
}

/** What a support lead looks at once a week: where to begin, and what must not be forgotten. */
export default async function MondayPage() {
  await requireRole('lead', 'editor')
  await catchUpWithSearches()
  const now = new Date()
  const { worst, newest, failed, waiting } = await monday(now)
  const near = await Promise.all(
    worst.map(async (question) => ({
      question,
      ...(await nearestTo(question, await phrasingsOf(question.id))),
    })),
  )
  const words = await wordsOfReader()
  const { text, periodName } = words
  const filter = readFilter({})
  return (
    <>
      <BackLink href="/desk/unanswered">{text('unanswered.title')}</BackLink>
      <PageHead title={text('unanswered.monday')} />
      <DecisionTime
        times={await decisionTime(filter, now)}
        period={periodName(filter)}
        {...{ now, ...words }}
      />
      {near.length > 0 ? (
        <Section
          title={text('unanswered.worst', { count: near.length })}
          intro={text('unanswered.worst-says')}
        >
          <WorstQuestions worst={near} {...words} />
        </Section>
      ) : (
        <EmptyState title={text('unanswered.monday-empty')} text={text('unanswered.monday-empty-says')} />
      )}
      <BriefQuestions title={text('unanswered.came-back')} questions={failed} dated="stateAt" {...words} />
      <BriefQuestions
        title={text('unanswered.new-this-week')}
        questions={newest}
        dated="firstAt"
        {...words}
      />
      <BriefQuestions
        title={text('unanswered.waiting-longest')}
        questions={waiting}
        dated="firstAt"
        {...words}
      />
    </>
  )
}
