import { Section } from '@/components/ui/section'
import type { Text } from '@/lib/text'
import type { Kind, SeenQuestion } from '@/lib/unanswered/schema'
import { AnswerForm, type Articles } from './decide/answer-form'
import { IgnoreForm, MuteForm, NoteForm, ReopenForm } from './decide/short-forms'
import { type Owners, TakeForm } from './decide/take-form'
import styles from './decide.module.css'
import type { QuestionAction } from './question-form'

export type DecideActions = Record<
  | 'takeAction'
  | 'answerQuestionAction'
  | 'ignoreAction'
  | 'reopenAction'
  | 'muteAction'
  | 'unmuteAction'
  | 'noteAction',
  QuestionAction
>
type Props = Articles & {
  question: SeenQuestion
  muted: boolean
  owners: Owners
  actions: DecideActions
  text: Text
}

const noArticleCanAnswer: readonly Kind[] = ['out-of-scope', 'noise']

/** What can be decided on a question. What its kind asks for stands first, unfolded while nobody has decided. */
export function Decide({ question, muted, owners, actions, text, ...articles }: Props) {
  const { state, kind } = question
  const undecided = state === 'new' && !muted
  const unanswerable = noArticleCanAnswer.includes(kind)
  const answer = (
    <AnswerForm
      key="answer"
      {...{ question, text, ...articles }}
      action={actions.answerQuestionAction}
      open={undecided && !unanswerable}
    />
  )
  const ignore = (
    <IgnoreForm
      key="ignore"
      {...{ question, text }}
      action={actions.ignoreAction}
      open={undecided && unanswerable}
    />
  )
  return (
    <Section title={text('unanswered.decide')}>
      <div className={styles.forms}>
        {state !== 'new' && <ReopenForm {...{ question, text }} action={actions.reopenAction} />}
        {unanswerable ? ignore : answer}
        <TakeForm {...{ question, owners, text }} action={actions.takeAction} />
        {unanswerable ? answer : ignore}
        <MuteForm {...{ question, text, muted }} action={muted ? actions.unmuteAction : actions.muteAction} />
        <NoteForm {...{ question, text }} action={actions.noteAction} />
      </div>
    </Section>
  )
}
