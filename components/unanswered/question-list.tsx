import { Fragment } from 'react'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { filterQuery } from '@/lib/unanswered/filter-address'
import { type Filter, type ListedQuestion, signals } from '@/lib/unanswered/schema'
import { ArticleLink } from './article-links'
import { KindTag } from './kind-tag'
import { OwnerAndDue } from './owner-and-due'
import styles from './question-list.module.css'
import { nameOf } from './question-name'
import type { ReaderWords } from './reader-words'
import { StateTag } from './state-tag'
import { Trend } from './trend'

type Props = ReaderWords & {
  questions: ListedQuestion[]
  filter: Filter
  ownLanguage: string
  /** YYYY-MM-DD */
  today: string
}

/** Unanswered questions, a line each. */
export function QuestionList({ questions, filter, ownLanguage, today, ...words }: Props) {
  const { text, number, languageName } = words
  const query = filterQuery(filter, { sheet: 1 })
  return (
    <DataTable
      caption={text('unanswered.title')}
      keyOf={({ id }) => id}
      rows={questions}
      columns={[
        {
          label: text('unanswered.question'),
          cell: (question) => (
            <div className={styles.question}>
              <p className={styles.name}>
                <a href={`/desk/unanswered/${question.id}${query}`}>{nameOf(question, text)}</a>
                {question.language !== ownLanguage && <Badge>{languageName(question.language)}</Badge>}
              </p>
              <div className={styles.tags}>
                <KindTag question={question} text={text} />
                <StateTag state={question.state} text={text} />
                <OwnerAndDue question={question} today={today} {...words} />
              </div>
              <QuestionFacts question={question} {...words} />
            </div>
          ),
        },
        { label: text('unanswered.visitors'), figure: true, cell: ({ visitors }) => number(visitors) },
        { label: text('unanswered.asked'), figure: true, cell: ({ asked }) => number(asked) },
        { label: text('unanswered.wrote'), figure: true, cell: (each) => number(each.contactVisitors) },
        { label: text('unanswered.trend'), cell: (question) => <Trend question={question} text={text} /> },
      ]}
    />
  )
}

function QuestionFacts({ question, text, day }: ReaderWords & { question: ListedQuestion }) {
  const { firstAt, lastAt, phrasings, articleSlug } = question
  const facts = [
    ...signals
      .filter((signal) => signal !== 'contacts' && question[signal] > 0)
      .map((signal) => text(`unanswered.count-${signal}`, { count: question[signal] })),
    phrasings > 1 && text('unanswered.in-phrasings', { count: phrasings }),
    text('unanswered.since', { day: day(firstAt) }),
    text('unanswered.last', { day: day(lastAt) }),
  ]
  return (
    <>
      <p className={styles.facts}>
        {facts
          .filter((fact) => fact !== false)
          .map((fact, at) => (
            <Fragment key={fact}>
              {at > 0 && ' · '}
              <span>{fact}</span>
            </Fragment>
          ))}
      </p>
      {articleSlug && (
        <p className={styles.facts}>
          {text('unanswered.to-answer-it')}: <ArticleLink slug={articleSlug} />
        </p>
      )}
    </>
  )
}
