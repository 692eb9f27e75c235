import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { Text } from '@/lib/text'
import type { OtherQuestion } from '@/lib/unanswered/question/queries'
import type { QuestionAction } from './question-form'
import styles from './similar-questions.module.css'

type Props = { id: string; similar: OtherQuestion[]; merge: QuestionAction; text: Text }

/** Other questions that may be the same need; merged, their phrasings come here. */
export function SimilarQuestions({ id, similar, merge, text }: Props) {
  if (similar.length === 0) return null
  return (
    <Section title={text('unanswered.similar')} intro={text('unanswered.similar-says')}>
      <ul className={styles.questions}>
        {similar.map((other) => (
          <li key={other.id}>
            <a href={`/desk/unanswered/${other.id}`}>{other.name}</a>
            <ActionForm action={merge}>
              <input type="hidden" name="question" value={other.id} />
              <input type="hidden" name="seen" value={other.seen} />
              <input type="hidden" name="into" value={id} />
              <Button look="secondary" small label={text('unanswered.merge-label', { name: other.name })}>
                {text('unanswered.merge')}
              </Button>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Section>
  )
}
