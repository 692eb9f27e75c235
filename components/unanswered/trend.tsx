import type { Text } from '@/lib/text'
import type { ListedQuestion } from '@/lib/unanswered/schema'
import { Sparkline } from './sparkline'
import styles from './trend.module.css'

type Props = { question: Pick<ListedQuestion, 'asked' | 'before' | 'trend'>; text: Text }

/** How a question goes: how often it was asked over the period, and the change from the one before. */
export function Trend({ question, text }: Props) {
  const { asked, before, trend } = question
  const label =
    before === undefined
      ? text('unanswered.trend-alone', { asked })
      : text('unanswered.trend-says', { asked, before })
  return (
    <span className={styles.trend}>
      <Sparkline values={trend} label={label} />
      <span className={styles.change}>{changeOf(asked, before, text)}</span>
    </span>
  )
}

function changeOf(asked: number, before: number | undefined, text: Text): string {
  if (before === undefined) return ''
  if (before === 0) return text('unanswered.change-again')
  if (asked === before) return text('unanswered.change-none')
  return text('unanswered.change', { change: (asked - before) / before })
}
