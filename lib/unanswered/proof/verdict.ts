import { type Interval, shareInterval } from './interval'

/** What those who asked a question since a moment did; each person counts once a day. */
export type Askings = {
  asked: number
  /** were shown the article among the first three of a search that counted as answered, or opened it */
  reached: number
  /** opened the article */
  opened: number
  /** said that it helped */
  helped: number
  /** wrote to a person afterwards */
  contacted: number
  /** opened the article and neither said that it did not help, nor asked again, nor wrote to a person */
  solved: number
}

export type Verdict = {
  outcome: 'proved' | 'failed' | 'not-enough'
  askings: Askings
  /** of solved and of contacted among those who asked */
  solved: Interval
  contacted: Interval
  /** the window is over: so many days or askings have passed */
  over: boolean
}

/** More than half of those who ask must have been answered, … */
const solvedShare = 0.5
/** … and surely no more than a quarter may still need a person. */
const contactedShare = 0.25

/**
 * Whether a question is proved to be answered. Nothing is said before the window is over, and then only what the interval
 * bears out: with few askings, or a share close to half, "not enough" is the honest answer and the watch goes on.
 */
export function verdictOn(askings: Askings, over: boolean): Verdict {
  const solved = shareInterval(askings.solved, askings.asked)
  const contacted = shareInterval(askings.contacted, askings.asked)
  const failed = solved.high < solvedShare || contacted.low > contactedShare
  const proved = solved.low > solvedShare && !failed
  const outcome = !over ? 'not-enough' : failed ? 'failed' : proved ? 'proved' : 'not-enough'
  return { outcome, askings, solved, contacted, over }
}

/** Whether what was proved no longer holds: people ask a person again, so many that it is no chance. */
export function contactsCameBack({ asked, contacted }: Askings): boolean {
  return contacted >= 2 && shareInterval(contacted, asked).low > contactedShare
}
