import type { ExplainedSearch } from '@/lib/search/explain-search'
import type { Text } from '@/lib/text'
import { Notice } from '../ui/notice'
import styles from './verdict.module.css'

type Props = { explained: ExplainedSearch; percent: (share: number) => string; text: Text }

/** What shoppers are told, and how far it is from being told otherwise. */
export function Verdict({ explained: { outcome, confidence, needed }, percent, text }: Props) {
  const values = { confidence: percent(confidence), needed: percent(needed) }
  return (
    <div className={styles.verdict}>
      <Notice kind={outcome === 'answered' ? 'success' : 'warning'}>
        {text(`question.${outcome}`, values)}
      </Notice>
    </div>
  )
}
