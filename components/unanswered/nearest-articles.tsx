import type { NearArticle } from '@/lib/search/asks/nearest-articles'
import type { Text } from '@/lib/text'
import type { AddressOf } from '@/lib/unanswered/question/wanted'
import styles from './nearest-articles.module.css'

type Props = { nearest: NearArticle[]; wordings: string[]; addressOf: AddressOf; text: Text }

const mostLacked = 8

/** The articles nearest to a question, with the words each lacks. */
export function NearestArticles({ nearest, wordings, addressOf, text }: Props) {
  const why = `/desk/search?q=${encodeURIComponent(wordings[0]!)}`
  return (
    <div>
      <h3 className={styles.title}>
        {text('unanswered.nearest')} <a href={why}>{text('unanswered.why')}</a>
      </h3>
      {nearest.length === 0 ? (
        <p className={styles.lacks}>{text('unanswered.nothing-near')}</p>
      ) : (
        <ol className={styles.articles}>
          {nearest.map(({ slug, title, lacks, answers }) => (
            <li key={slug}>
              <a href={`/articles/${slug}`}>{title}</a>{' '}
              <span className={styles.lacks}>
                {[
                  lacks.length > 0
                    ? text('unanswered.lacks', { words: lacks.slice(0, mostLacked).join(', ') })
                    : text('unanswered.lacks-nothing'),
                  answers.length > 0 &&
                    text('unanswered.answers', { answers: answers.length, of: wordings.length }),
                ]
                  .filter(Boolean)
                  .join(' · ')}{' '}
                · <a href={`/desk/articles/${slug}`}>{text('reports.its-figures')}</a> ·{' '}
                <a
                  href={addressOf({ draft: 'words', slug })}
                  aria-label={text('unanswered.words-here-label', { title })}
                >
                  {text('unanswered.words-here')}
                </a>{' '}
                ·{' '}
                <a
                  href={addressOf({ draft: 'synonym', slug })}
                  aria-label={text('unanswered.synonym-here-label', { title })}
                >
                  {text('unanswered.draft-synonym')}
                </a>
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
