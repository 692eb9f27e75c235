import { Badge } from '@/components/ui/badge'
import type { Text } from '@/lib/text'
import type { ListedQuestion } from '@/lib/unanswered/schema'
import { kindReason } from './kind-reason'
import styles from './kind-tag.module.css'

type Props = { question: Pick<ListedQuestion, 'kind' | 'kindReason'>; text: Text }

/** What a question needs; opened, it says why. */
export function KindTag({ question, text }: Props) {
  const reason = kindReason(question.kindReason, text)
  return (
    <details className={styles.kind}>
      <summary title={reason}>
        <Badge>{text(`unanswered.kind-${question.kind}`)}</Badge>
      </summary>
      <p>{reason}</p>
    </details>
  )
}
