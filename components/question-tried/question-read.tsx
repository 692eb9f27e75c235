import type { ExplainedConcept } from '@/lib/search/explain-search'
import type { Text } from '@/lib/text'
import { DataTable } from '../ui/data-table'
import { Section } from '../ui/section'

type Props = { concepts: ExplainedConcept[]; percent: (share: number) => string; text: Text }

/** The words of the question: how much each says, and what else was looked for in its place. */
export function QuestionRead({ concepts, percent, text }: Props) {
  const others = ({ unknown, others }: ExplainedConcept) => {
    if (unknown) return text('question.unknown')
    const written = others.map((other) =>
      text('question.other', { text: other.text, how: text(`question.how-${other.how}`) }),
    )
    return written.join(', ') || text('question.nothing-else')
  }
  return (
    <Section title={text('question.read')}>
      <DataTable
        caption={text('question.read')}
        columns={[
          {
            label: text('question.word'),
            cell: ({ word, meant }) => (meant ? text('question.meant', { word, meant }) : word),
          },
          { label: text('question.share'), cell: ({ share }) => percent(share), figure: true },
          { label: text('question.others'), cell: others },
        ]}
        rows={concepts}
        keyOf={({ word }) => word}
      />
    </Section>
  )
}
