import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Text } from '@/lib/text'
import type { Kind, SeenQuestion } from '@/lib/unanswered/schema'
import { type QuestionAction, QuestionForm } from '../question-form'

export type Articles = {
  /** that may be chosen, nearest first: slug and title */
  articles: readonly (readonly [string, string])[]
  /** the one that probably is to answer it */
  likely?: string
}
type Props = Articles & {
  question: SeenQuestion
  action: QuestionAction
  text: Text
  open: boolean
}

const ways = ['article', 'words', 'synonym'] as const
const usualWay: Record<Kind, (typeof ways)[number]> = {
  ...{ missing: 'article', wording: 'words', order: 'words', typo: 'synonym' },
  ...{ 'out-of-scope': 'article', noise: 'article' },
}

/** Notes which article is to answer a question, and how it comes to. */
export function AnswerForm({ question, articles, likely, action, text, open }: Props) {
  const { kind, articleSlug } = question
  return (
    <QuestionForm question={question} title={text('unanswered.answer')} open={open} action={action}>
      <Field
        name="how"
        label={text('unanswered.how')}
        options={ways.map((way) => [way, text(`unanswered.how-${way}`)] as const)}
        value={usualWay[kind]}
      />
      <Field
        name="slug"
        label={text('unanswered.article')}
        hint={text('unanswered.article-hint')}
        value={articleSlug ?? likely}
        suggestions={articles}
        required
        maxLength={200}
      />
      <Field name="note" label={text('unanswered.note')} rows={2} maxLength={500} />
      <Button>{text('unanswered.answer-button')}</Button>
    </QuestionForm>
  )
}
