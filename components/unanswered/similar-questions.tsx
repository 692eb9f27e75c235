import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import type { Text } from '@/lib/text'
import { filterParametersOf } from '@/lib/unanswered/filter-address'
import type { OtherQuestion, OtherQuestions } from '@/lib/unanswered/others/queries'
import type { Filter } from '@/lib/unanswered/schema'
import type { QuestionAction } from './question-form'
import styles from './similar-questions.module.css'
import { StateTag } from './state-tag'

type Props = {
  id: string
  others: OtherQuestions
  filter: Filter
  merge: QuestionAction
  text: Text
}

/** Other questions that may be the same need, or that are found by their words; merged, their phrasings come here. */
export function SimilarQuestions({ id, others, filter, merge, text }: Props) {
  const { similar, words, found } = others
  return (
    <Section id="others" title={text('unanswered.similar')} intro={text('unanswered.similar-says')}>
      <form action="#others" className={styles.find}>
        {filterParametersOf(filter).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field
          name="other"
          type="search"
          label={text('unanswered.find-other')}
          value={words}
          maxLength={100}
        />
        <Button look="secondary">{text('unanswered.find')}</Button>
      </form>
      {words && found.length === 0 && <p role="status">{text('unanswered.found-no-other', { words })}</p>}
      <ActionForm action={merge}>
        <input type="hidden" name="into" value={id} />
        {found.length > 0 && <h3>{text('unanswered.found-other', { words })}</h3>}
        <Questions others={found} text={text} />
        {found.length > 0 && similar.length > 0 && <h3>{text('unanswered.proposed')}</h3>}
        <Questions others={similar} text={text} />
      </ActionForm>
    </Section>
  )
}

function Questions({ others, text }: { others: OtherQuestion[]; text: Text }) {
  if (others.length === 0) return null
  return (
    <ul className={styles.questions}>
      {others.map(({ id, name, state, seen }) => (
        <li key={id}>
          <span>
            <a href={`/desk/unanswered/${id}`}>{name}</a> <StateTag state={state} text={text} />
          </span>
          <input type="hidden" name={`seen-${id}`} value={seen} />
          <Button
            name="question"
            value={id}
            look="secondary"
            small
            label={text('unanswered.merge-label', { name })}
          >
            {text('unanswered.merge')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
