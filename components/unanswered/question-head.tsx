import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { PageHead } from '@/components/ui/page-head'
import type { SeenQuestion } from '@/lib/unanswered/schema'
import { ArticleLink } from './article-links'
import { OwnerAndDue } from './owner-and-due'
import { type QuestionAction, QuestionForm } from './question-form'
import styles from './question-head.module.css'
import { nameOf } from './question-name'
import { questionSize } from './question-size'
import type { ReaderWords } from './reader-words'
import { StateTag } from './state-tag'

type Props = ReaderWords & {
  question: SeenQuestion
  givenName?: string
  period: string
  today: string
  rename: QuestionAction
}

/** A fact that no line breaks in two. */
const whole = (fact: string) => fact.replaceAll(' ', '\u00a0')

/** What a question is called, its size in one sentence, and how far it has come. */
export function QuestionHead({ question, givenName, period, today, rename, ...words }: Props) {
  const { text, day, languageName } = words
  const { articleSlug, state, firstAt } = question
  const facts = [languageName(question.language), period, text('unanswered.since', { day: day(firstAt) })]
  return (
    <>
      <PageHead
        title={nameOf(question, text)}
        intro={`${questionSize(question, text)} ${facts.map(whole).join(' · ')}`}
      />
      <div className={styles.road}>
        {(state !== 'new' || question.owner) && (
          <p>
            <StateTag state={state} text={text} /> <OwnerAndDue {...{ question, today, text, day }} />
          </p>
        )}
        {articleSlug && (
          <p>
            {text('unanswered.to-answer-it')}: <ArticleLink slug={articleSlug} />
          </p>
        )}
        <QuestionForm question={question} title={text('unanswered.rename')} action={rename}>
          <Field
            name="name"
            label={text('unanswered.name')}
            hint={text('unanswered.name-hint')}
            value={givenName}
            maxLength={200}
          />
          <Button look="secondary">{text('unanswered.rename-button')}</Button>
        </QuestionForm>
      </div>
    </>
  )
}
