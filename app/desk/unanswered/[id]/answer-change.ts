import { refresh } from 'next/cache'
import { changeSentence } from '@/components/unanswered/change-sentence'
import { answerAction, fieldOf } from '@/lib/answer-action'
import { AppError } from '@/lib/app-error'
import type { Staff } from '@/lib/auth/schema'
import { deskLanguage, deskText } from '@/lib/desk-language'
import type { FormState } from '@/lib/form-state'
import type { Text } from '@/lib/text'
import { timeAgo } from '@/lib/time-passed'
import { ChangedMeanwhile } from '@/lib/unanswered/seen/changed-meanwhile'
import { wordsOfReader } from '../words'

/** Who sent a form about which question, and the newest change of it that they had seen. */
export type Sent = { staff: Staff; id: string; seen: string; text: Text }

/** Does with the question of a form what `run` says; the page then shows the question as it is now, also if it was refused. */
export async function answerChange(
  staff: Staff,
  form: FormData,
  run: (sent: Sent) => Promise<FormState>,
): Promise<FormState> {
  const text = await deskText()
  return answerAction(form, text, async () => {
    try {
      const done = await run({ staff, text, id: fieldOf(form, 'question'), seen: fieldOf(form, 'seen') })
      refresh()
      return done
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error
      // The page of a merged question is another one: there nothing of what was typed would be left.
      if (error.change.what !== 'merged') refresh()
      throw await whoDidWhat(error)
    }
  })
}

async function whoDidWhat({ change }: ChangedMeanwhile): Promise<AppError> {
  const words = await wordsOfReader()
  const ago = timeAgo(change.at, new Date(), await deskLanguage())
  return new AppError('conflict', 'unanswered.changed-meanwhile', {
    values: { change: changeSentence(change, words), ago },
  })
}
