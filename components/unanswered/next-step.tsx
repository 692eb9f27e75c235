import { Section } from '@/components/ui/section'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Text } from '@/lib/text'
import type { NearArticle } from '@/lib/search/asks/nearest-articles'
import type { AddressOf } from '@/lib/unanswered/question/wanted'
import { type SeenQuestion, kinds } from '@/lib/unanswered/schema'
import { kindReason } from './kind-reason'
import { NearestArticles } from './nearest-articles'
import { nextStep } from './next-step-sentence'
import styles from './next-step.module.css'
import { type QuestionAction, QuestionForm } from './question-form'

type Props = {
  question: SeenQuestion
  nearest: NearArticle[]
  /** phrasings that the nearest articles were looked for with, most visitors first */
  wordings: string[]
  chooseKind: QuestionAction
  addressOf: AddressOf
  text: Text
}

/** What a question needs, why we think so, and what that asks for. */
export function NextStep({ question, nearest, wordings, chooseKind, addressOf, text }: Props) {
  const { kind, kindReason: reason } = question
  return (
    <Section title={text(`unanswered.needs-${kind}`)}>
      <p className={styles.step}>
        {kindReason(reason, text)} {nextStep(question, nearest, text)}
      </p>
      {wordings[0] && <NearestArticles {...{ nearest, wordings, addressOf, text }} />}
      <div className={styles.kind}>
        <QuestionForm question={question} title={text('unanswered.choose-kind')} action={chooseKind}>
          <Field
            name="kind"
            label={text('unanswered.kind')}
            options={kinds.map((each) => [each, text(`unanswered.kind-${each}`)] as const)}
            value={kind}
          />
          <Field name="note" label={text('unanswered.reason')} rows={2} maxLength={500} />
          <Button look="secondary">{text('unanswered.kind-button')}</Button>
        </QuestionForm>
      </div>
    </Section>
  )
}
