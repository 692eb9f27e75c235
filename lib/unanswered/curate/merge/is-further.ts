import type { State } from '../../schema'

/** What is ignored is no further than what is new: it never makes an open question ignored. */
const steps: Record<State, number> = {
  ...{ new: 0, ignored: 0, failed: 1, regressed: 1, taken: 2 },
  ...{ drafted: 3, published: 4, proving: 5, proved: 6 },
}

/** Whether a question has come further on its road to an answer than another. */
export const isFurther = (one: State, other: State): boolean => steps[one] > steps[other]
