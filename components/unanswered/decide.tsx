import { Section } from '@/components/ui/section'
import type { Text } from '@/lib/text'
import type { AddressOf, Wanted } from '@/lib/unanswered/question/wanted'
import type { Kind, SeenQuestion } from '@/lib/unanswered/schema'
import { AnswerForm, type Articles } from './decide/answer-form'
import { IgnoreForm, MuteForm, NoteForm, ReopenForm } from './decide/short-forms'
import { Ways } from './decide/ways'
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
  /** the article that words or a synonym would lead to */
  slug?: string
  wanted: Wanted
  addressOf: AddressOf
  text: Text
}

const noArticleCanAnswer: readonly Kind[] = ['out-of-scope', 'noise']

/** What can be decided on a question. What its kind asks for stands first, unfolded while nobody has decided. */
export function Decide({
  question,
  muted,
  owners,
  actions,
  slug,
  wanted,
  addressOf,
  text,
  ...articles
}: Props) {
  const { state, kind } = question
  const undecided = state === 'new' && !muted && !wanted.decide && !wanted.draft
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
      open={(wanted.decide === 'ignore' && state !== 'ignored') || (undecided && kind === 'out-of-scope')}
    />
  )
  const mute = (
    <MuteForm
      key="mute"
      {...{ question, text, muted }}
      action={muted ? actions.unmuteAction : actions.muteAction}
      open={(wanted.decide === 'mute' && !muted) || (undecided && kind === 'noise')}
    />
  )
  return (
    <Section title={text('unanswered.decide')}>
      <Ways {...{ question, muted, slug, addressOf, text }} />
      <div className={styles.forms}>
        {state !== 'new' && <ReopenForm {...{ question, text }} action={actions.reopenAction} />}
        {kind === 'noise' && mute}
        {unanswerable ? ignore : answer}
        <TakeForm {...{ question, owners, text }} action={actions.takeAction} />
        {unanswerable ? answer : ignore}
        {kind !== 'noise' && mute}
        <NoteForm {...{ question, text }} action={actions.noteAction} />
      </div>
    </Section>
  )
}
