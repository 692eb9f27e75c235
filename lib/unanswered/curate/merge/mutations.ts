import type { Transaction } from '@/lib/database'
import type { Prisma } from '@/prisma/generated/sqlite/client/client'
import { changeState } from '../../road/mutations'
import { type State, waitingStates } from '../../schema'
import { isFurther } from './is-further'

type Question = Prisma.UnansweredQuestionGetPayload<object> & { state: string }

/**
 * Of two questions that become one the further one's state stays, with its owner, due date and article. What it lacks of
 * these it has from the other one.
 */
export async function keepTheFurther(
  transaction: Transaction,
  merged: Question,
  into: Question,
  { staffId, now }: { staffId: string; now: Date },
): Promise<void> {
  const states = [merged.state as State, into.state as State] as const
  if (!isFurther(...states)) {
    await transaction.unansweredQuestion.update({ where: { id: into.id }, data: together(into, merged) })
    return
  }
  const last = await transaction.questionEvent.findFirst({
    where: { questionId: merged.id, what: 'state' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  const { stateAt, decidedAt } = merged
  await changeState(transaction, into.id, {
    ...{ state: states[0], staffId, now },
    detail: { ...(last?.detail as object | undefined), from: merged.id },
    also: { ...together(merged, into), stateAt, decidedAt },
  })
}

function together(further: Question, other: Question) {
  const worksOnIt = further.ownerId || waitingStates.includes(further.state as State) ? further : other
  const answersIt = further.articleSlug ? further : other
  return {
    ...{ ownerId: worksOnIt.ownerId, dueOn: worksOnIt.dueOn },
    ...{ articleSlug: answersIt.articleSlug, draftedById: answersIt.draftedById },
  }
}
