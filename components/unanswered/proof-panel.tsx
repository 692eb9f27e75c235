import { Section } from '@/components/ui/section'
import type { ProofNow } from '@/lib/unanswered/proof/now/queries'
import { ArticleLinks } from './article-links'
import styles from './proof-panel.module.css'
import { proofSentence } from './proof-sentence'
import type { ReaderWords } from './reader-words'

type Props = Pick<ReaderWords, 'text' | 'day' | 'number'> & { proof: ProofNow }

/** Whether the article answers the question: by its words now, and by what those who asked since then did. */
export function ProofPanel({ proof, text, day }: Props) {
  const { slug, words, verdict, since } = proof
  const says = proofSentence(proof, { text, day })
  return (
    <Section title={text('unanswered.proof')}>
      <p>
        {text('unanswered.proof-article')} <ArticleLinks slugs={[slug]} />
      </p>
      <p>
        {words
          ? text('unanswered.proof-words', { found: words.found, all: words.all })
          : text('unanswered.proof-not-served')}
      </p>
      {words?.hollow && <p>{text('unanswered.proof-hollow')}</p>}
      {words && words.missing.length + words.unread > 0 && (
        <ul className={styles.missing}>
          {words.missing.map((wording) => (
            <li key={wording}>{wording}</li>
          ))}
          {words.unread > 0 && <li>{text('unanswered.unread', { unread: words.unread })}</li>}
        </ul>
      )}
      {verdict && since && (
        <>
          <p>{text('unanswered.proof-askings', { ...verdict.askings, since: day(since) })}</p>
          <dl className={styles.shares}>
            <Share label={text('unanswered.proof-solved')} {...verdict.solved} text={text} />
            <Share label={text('unanswered.proof-contacted')} {...verdict.contacted} text={text} />
          </dl>
        </>
      )}
      {says && <p className={styles.verdict}>{says}</p>}
    </Section>
  )
}

type ShareProps = { label: string; low: number; high: number; text: ReaderWords['text'] }

/** A share as the interval it surely lies in. */
function Share({ label, low, high, text }: ShareProps) {
  const says = text('unanswered.proof-interval', { low, high })
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <svg
          className={styles.bar}
          viewBox="0 0 100 6"
          role="img"
          aria-label={says}
          preserveAspectRatio="none"
        >
          <rect className={styles.ground} width="100" height="6" rx="3" />
          <rect x={low * 100} width={Math.max(1, (high - low) * 100)} height="6" rx="3" />
        </svg>
        {says}
      </dd>
    </div>
  )
}
