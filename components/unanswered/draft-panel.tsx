import { Section } from '@/components/ui/section'
import { ArticleDraft } from './draft/article-draft'
import type { DraftProps } from './draft/draft-props'
import { SynonymDraft } from './draft/synonym-draft'
import { WordsDraft } from './draft/words-draft'

/** Makes the file that answers a question: to take along, or on a branch. Nothing is published by it. */
export function DraftPanel(props: DraftProps) {
  const { text, target, question, wanted } = props
  return (
    <Section id="draft" title={text('unanswered.draft')} intro={text('unanswered.draft-says')}>
      <ArticleDraft
        {...props}
        open={wanted ? wanted === 'article' : question.kind === 'missing' && !target}
      />
      {target && <WordsDraft {...props} target={target} />}
      {target && <SynonymDraft {...props} target={target} />}
    </Section>
  )
}
