/** A phrasing as it is held: its terms in order, each once. */
export type KeptPhrasing = {
  readonly id: string
  readonly slot: number
  readonly terms: readonly number[]
  groupId: string
}

/** The phrasings of one group, counted: how many have each term. */
export type Group = { phrasings: number; readonly having: Map<number, number> }
