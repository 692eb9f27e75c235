import type { QuestionChange } from '@/lib/unanswered/history/queries'
import { kinds, states } from '@/lib/unanswered/schema'
import { articleThen, movedSentence } from './moved-sentence'
import type { ReaderWords } from './reader-words'

type Words = Pick<ReaderWords, 'text' | 'day' | 'number'>

/** One change of a question as a sentence: who did what. */
export function changeSentence(change: QuestionChange, words: Words): string {
  const { text } = words
  const { what, detail, by = text('unanswered.by-itself') } = change
  switch (what) {
    case 'state':
      return stateSentence(change, by, words)
    case 'owner':
      return ownerSentence(change, by, words)
    case 'kind': {
      const kind = kinds.find((each) => each === detail.kind) ?? 'missing'
      return text('unanswered.history-kind', { by, kind: text(`unanswered.kind-${kind}`) })
    }
    case 'named':
      return typeof detail.name === 'string'
        ? text('unanswered.history-named', { by, name: detail.name })
        : text('unanswered.history-unnamed', { by })
    case 'merged':
      return mergedSentence(change, text)
    case 'split':
    case 'moved':
      if (detail.from) return text(`unanswered.history-${what}-from`, { by })
      return text(`unanswered.history-${what}-to`, { by, phrasings: Number(detail.phrasings) })
    case 'muted':
    case 'unmuted':
      return text(`unanswered.history-${what}`, { by })
    default:
      return text('unanswered.history-note', { by })
  }
}

/** Without anybody's doing, visitors asked both. */
function mergedSentence({ detail, by }: QuestionChange, text: Words['text']): string {
  const where = detail.into ? 'into' : 'from'
  return by
    ? text(`unanswered.history-merged-${where}`, { by })
    : text(`unanswered.history-asked-together-${where}`)
}

const ownerTold = (owner: string, staff: string | undefined, by: string, text: Words['text']) =>
  owner === staff ? text('unanswered.history-taken', { by }) : text('unanswered.history-given', { by, owner })

function ownerSentence(
  { detail: { owner, dueOn }, by: staff }: QuestionChange,
  by: string,
  { text, day }: Words,
) {
  const first =
    typeof owner === 'string'
      ? ownerTold(owner, staff, by, text)
      : text('unanswered.history-due-changed', { by })
  if (dueOn === undefined) return first
  const due =
    typeof dueOn === 'string'
      ? text('unanswered.history-due', { day: day(dueOn) })
      : text('unanswered.history-due-none')
  return `${first} ${due}`
}

function stateSentence(
  { state, detail, by: staff }: QuestionChange,
  by: string,
  { text, day, number }: Words,
) {
  if (detail.from) {
    const known = states.find((each) => each === state) ?? 'new'
    return text('unanswered.history-state-of-merged', { state: text(`unanswered.state-${known}`) })
  }
  const moved = movedSentence(state, detail, by, text)
  if (moved) return moved
  if (state === 'taken') {
    const taken = ownerTold(String(detail.owner), staff, by, text)
    return typeof detail.dueOn === 'string'
      ? `${taken} ${text('unanswered.history-due', { day: day(detail.dueOn) })}`
      : taken
  }
  if (state === 'drafted') {
    const how = String(detail.how)
    return text('unanswered.history-drafted', { by, how, article: articleThen(detail) })
  }
  if (state === 'new' && detail.code === 'doubled') {
    const [visitors, before] = [number(Number(detail.visitors)), number(Number(detail.before))]
    return text('unanswered.history-doubled', { visitors, before })
  }
  return text(state === 'ignored' ? 'unanswered.history-ignored' : 'unanswered.history-new', { by })
}
