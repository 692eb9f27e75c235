import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Text } from '@/lib/text'
import { type Filter, kinds, periods, signals } from '@/lib/unanswered/schema'
import styles from './question-filter.module.css'

type Choices = readonly (readonly [value: string, label: string])[]
type Props = {
  filter: Filter
  languages: Choices
  categories: Choices
  people: Choices
  me: string
  text: Text
}

/** Chooses questions, by an address: a plain form, which needs no script. */
export function QuestionFilter({ filter, languages, categories, people, me, text }: Props) {
  const pages: Choices = [
    ['', text('unanswered.any-page')],
    ['home', text('unanswered.page-home')],
    ['search', text('unanswered.page-search')],
    ['contact', text('unanswered.page-contact')],
    ...categories,
  ]
  const kindChoices: Choices = [
    ['', text('unanswered.any-kind')],
    ...kinds.map((kind) => [kind, text(`unanswered.kind-${kind}`)] as const),
  ]
  const signalChoices: Choices = [
    ['', text('unanswered.any-signal')],
    ...signals.map((signal) => [signal, text(`unanswered.signal-${signal}`)] as const),
  ]
  const owners: Choices = [
    ['', text('unanswered.any-owner')],
    [me, text('unanswered.mine')],
    ...people.filter(([id]) => id !== me),
  ]
  return (
    <form className={styles.filter} aria-label={text('unanswered.filters')}>
      {filter.state !== 'open' && <input type="hidden" name="state" value={filter.state} />}
      <Field name="text" type="search" label={text('unanswered.text')} value={filter.text} maxLength={100} />
      <Field
        name="period"
        label={text('unanswered.period')}
        options={periods.map((period) => [period, text(`unanswered.period-${period}`)] as const)}
        value={filter.period}
      />
      <div className={styles.days}>
        <Day name="from" label={text('unanswered.from')} value={filter.from} />
        <Day name="to" label={text('unanswered.to')} value={filter.to} />
      </div>
      <Field name="kind" label={text('unanswered.kind')} options={kindChoices} value={filter.kind} />
      <Field name="signal" label={text('unanswered.signal')} options={signalChoices} value={filter.signal} />
      <Field name="page" label={text('unanswered.page')} options={pages} value={filter.page} />
      <Field name="owner" label={text('unanswered.owner')} options={owners} value={filter.owner} />
      {languages.length > 1 && (
        <Field
          name="language"
          label={text('unanswered.language')}
          options={[['', text('unanswered.any-language')], ...languages]}
          value={filter.language}
        />
      )}
      <label className={styles.only}>
        <input type="checkbox" name="overdue" value="yes" defaultChecked={filter.overdue === 'yes'} />
        {text('unanswered.overdue')}
      </label>
      <Button look="secondary">{text('unanswered.show')}</Button>
    </form>
  )
}

function Day({ name, label, value }: { name: string; label: string; value?: string }) {
  return (
    <label className={styles.day}>
      {label}
      <input type="date" name={name} defaultValue={value} />
    </label>
  )
}
