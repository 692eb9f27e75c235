import type { AnswerGiven } from '@/lib/reports/answers-given'
import type { Text } from '@/lib/text'
import type { ProposedAsk } from '@/lib/unanswered/draft/queries'
import type { Wanted } from '@/lib/unanswered/question/wanted'
import type { Phrasing, SeenQuestion } from '@/lib/unanswered/schema'
import type { QuestionAction } from '../question-form'

export type DraftProps = {
  question: SeenQuestion
  phrasings: Phrasing[]
  answers: AnswerGiven[]
  /** the article whose asks are looked at, and what is proposed for it */
  target?: { slug: string; title: string; asks: ProposedAsk[] }
  /** which one is to stand open; otherwise what the question needs */
  wanted?: Wanted['draft']
  /** the word of the question that the article lacks most */
  lacked?: string
  /** whether drafts may be written to a branch */
  branches: boolean
  action: QuestionAction
  text: Text
  moment: (moment: Date) => string
}
