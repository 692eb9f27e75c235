import { AnswersGiven } from '@/components/unanswered/answers-given'
import { Decide } from '@/components/unanswered/decide'
import { DraftPanel } from '@/components/unanswered/draft-panel'
import { NextStep } from '@/components/unanswered/next-step'
import type { ReaderWords } from '@/components/unanswered/reader-words'
import type { Staff } from '@/lib/auth/schema'
import { isReader } from '@/lib/conversations/access'
import { draftFacts } from '@/lib/reports/draft-facts'
import { articleChoices, likelyArticle, nearestTo } from '@/lib/unanswered/question/nearest-to'
import type { OpenedQuestion } from '@/lib/unanswered/question/queries'
import { type AddressOf, type Wanted, addressOf } from '@/lib/unanswered/question/wanted'
import { possibleOwners } from '@/lib/unanswered/road/queries'
import type { Filter } from '@/lib/unanswered/schema'
import * as actions from './actions'
import { draftAction } from './draft/actions'

type Props = { staff: Staff; opened: OpenedQuestion; filter: Filter; wanted: Wanted; words: ReaderWords }

/** What a question needs, what can be decided on it, and the drafts that answer it. */
export async function QuestionWork({ staff, opened, filter, wanted, words }: Props) {
  const { summary: question, phrasings, muted, ownerId } = opened
  const { text } = words
  const { wordings, nearest } = await nearestTo(question, phrasings)
  const likely = likelyArticle(question, nearest)
  const drafts = await draftFacts(staff, question, phrasings, wanted.slug ?? question.articleSlug ?? likely)
  const target = drafts.target?.slug
  const owners = { people: await possibleOwners(), chosen: ownerId ?? staff.id }
  const linksTo: AddressOf = (part) => addressOf(filter, part)
  // What it once needed is history.
  const isAnswered = question.state === 'proving' || question.state === 'proved'
  return (
    <>
      {!isAnswered && (
        <NextStep
          {...{ question, nearest, wordings, text }}
          chooseKind={actions.kindAction}
          addressOf={linksTo}
        />
      )}
      <AnswersGiven answers={drafts.answers} mayOpen={isReader(staff.role)} {...words} />
      <Decide
        {...{ question, muted, owners, actions, likely, wanted, text }}
        articles={articleChoices(question.language, nearest)}
        slug={target ?? nearest[0]?.slug}
        addressOf={linksTo}
      />
      <DraftPanel
        {...{ ...words, question, phrasings, ...drafts }}
        wanted={wanted.draft}
        lacked={nearest.find(({ slug }) => slug === target)?.lacks[0]}
        action={draftAction}
      />
    </>
  )
}
