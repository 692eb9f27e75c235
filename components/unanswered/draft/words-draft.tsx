import type { DraftProps } from './draft-props'
import { QuestionForm } from '../question-form'
import { askReason } from './ask-reason'
import { DraftButtons } from './draft-buttons'
import styles from './draft.module.css'

type Props = DraftProps & { target: NonNullable<DraftProps['target']> }

/** Puts shoppers' words into an article that answers them: those that lift it without taking others' questions. */
export function WordsDraft({ question, target, wanted, branches, action, text }: Props) {
  const { slug, title, asks } = target
  return (
    <QuestionForm
      question={question}
      title={text('unanswered.draft-words', { title })}
      open={wanted ? wanted === 'words' : asks.some(({ attach }) => attach)}
      action={action}
    >
      <input type="hidden" name="how" value="words" />
      <input type="hidden" name="slug" value={slug} />
      <fieldset className={styles.choices}>
        <legend>{text('unanswered.draft-phrasings')}</legend>
        {asks.map((ask) => (
          <label key={ask.id} className={styles.choice}>
            <input type="checkbox" name="phrasings" value={ask.id} defaultChecked={ask.attach} />
            <span>
              {ask.text}
              <span className={styles.reason}>{askReason(ask, text)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <DraftButtons {...{ id: question.id, branches, text }} />
    </QuestionForm>
  )
}
