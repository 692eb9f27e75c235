import type { DraftProps } from './draft-props'
import { QuestionForm } from '../question-form'
import { DraftButtons } from './draft-buttons'
import styles from './draft.module.css'

/** A new article from the shoppers' words and, where there is one, an agent's answer. */
export function ArticleDraft({
  question,
  phrasings,
  answers,
  branches,
  action,
  text,
  moment,
  open,
}: DraftProps & { open: boolean }) {
  return (
    <QuestionForm question={question} title={text('unanswered.draft-article')} open={open} action={action}>
      <input type="hidden" name="how" value="article" />
      <fieldset className={styles.choices}>
        <legend>{text('unanswered.draft-phrasings')}</legend>
        {phrasings.map(({ id, wording }) => (
          <label key={id} className={styles.choice}>
            <input type="checkbox" name="phrasings" value={id} defaultChecked />
            <span>{wording}</span>
          </label>
        ))}
      </fieldset>
      {answers.length > 0 && (
        <fieldset className={styles.choices}>
          <legend>{text('unanswered.draft-answers')}</legend>
          {answers.map(({ conversationId, at, by, body }, place) => (
            <label key={conversationId} className={styles.choice}>
              <input
                type="radio"
                name="answer"
                value={conversationId}
                defaultChecked={place === 0}
                aria-label={body}
              />
              <span>
                <span className={styles.reason}>
                  {by} · {moment(at)}
                </span>
                <span className={styles.answer}>{body}</span>
              </span>
            </label>
          ))}
          <label className={styles.choice}>
            <input type="radio" name="answer" value="" />
            <span>{text('unanswered.draft-no-answer')}</span>
          </label>
        </fieldset>
      )}
      <DraftButtons {...{ id: question.id, branches, text }} />
    </QuestionForm>
  )
}
