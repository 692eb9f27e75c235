import type { ExplainedSearch } from '@/lib/search/explain-search'
import type { Text } from '@/lib/text'
import { DataTable } from '../ui/data-table'
import { Section } from '../ui/section'

type Props = {
  explained: ExplainedSearch
  percent: (share: number) => string
  number: (value: number) => string
  text: Text
}

/** The signs behind the confidence, in figures a person can compare between questions. */
export function SureSigns({ explained: { signs, reached, usual, concepts }, percent, number, text }: Props) {
  const shown = { reached: percent(reached), usual: percent(usual) }
  // Two sentences count, the second a little less: 1.8 is all that can be reached.
  const alike = percent(signs.resemblance / 1.8)
  const rows = [
    [text('question.sign-share'), text('question.sign-share-value', shown)],
    [text('question.sign-resemblance'), text('question.sign-resemblance-value', { value: alike })],
    [
      text('question.sign-evidence'),
      text('question.sign-evidence-value', { value: number(Math.max(0, Math.exp(signs.evidence) - 0.1)) }),
    ],
    [text('question.sign-ahead'), text('question.sign-ahead-value', { value: number(signs.ahead) })],
    [text('question.sign-misspelt'), percent(signs.misspelt)],
    [text('question.sign-words'), String(concepts.length)],
  ] as const
  return (
    <Section title={text('question.sure')}>
      <DataTable
        caption={text('question.sure')}
        columns={[
          { label: text('question.fact'), cell: ([sign]) => sign },
          { label: text('question.value'), cell: ([, value]) => value },
        ]}
        rows={rows}
        keyOf={([sign]) => sign}
      />
    </Section>
  )
}
