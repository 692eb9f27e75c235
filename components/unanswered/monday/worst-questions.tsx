import { Badge } from '@/components/ui/badge'
import type { Near } from '@/lib/unanswered/question/nearest-to'
import type { ListedQuestion } from '@/lib/unanswered/schema'
import { ArticleLink } from '../article-links'
import { kindReason } from '../kind-reason'
import { nextStep } from '../next-step-sentence'
import { nameOf } from '../question-name'
import { questionSize } from '../question-size'
import type { ReaderWords } from '../reader-words'
import { StateTag } from '../state-tag'
import { Trend } from '../trend'
import styles from './worst-questions.module.css'

type Worst = Near & { question: ListedQuestion }

/** The questions that cost most, each with its size, what it needs and what stands near. */
export function WorstQuestions({ worst, text }: Pick<ReaderWords, 'text'> & { worst: Worst[] }) {
  return (
    <ol className={styles.worst}>
      {worst.map(({ question, nearest }) => (
        <li key={question.id}>
          <div className={styles.words}>
            <h3 className={styles.name}>
              <a href={`/desk/unanswered/${question.id}`}>{nameOf(question, text)}</a>
            </h3>
            <p>{questionSize(question, text)}</p>
            <p className={styles.step}>
              <Badge>{text(`unanswered.kind-${question.kind}`)}</Badge>{' '}
              <StateTag state={question.state} text={text} /> {kindReason(question.kindReason, text)}{' '}
              {nextStep(question, nearest, text)}
            </p>
            {nearest.length > 0 && (
              <ul className={styles.near} aria-label={text('unanswered.nearest')}>
                {nearest.slice(0, 3).map(({ slug, lacks }) => (
                  <li key={slug}>
                    <ArticleLink slug={slug} />{' '}
                    {lacks.length > 0
                      ? text('unanswered.lacks', { words: lacks.slice(0, 5).join(', ') })
                      : text('unanswered.lacks-nothing')}
                  </li>
                ))}
              </ul>
            )}
          </div>
          <Trend question={question} text={text} />
        </li>
      ))}
    </ol>
  )
}
