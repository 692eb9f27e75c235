import { randomFrom, readSet } from '../search/sets'

/** A phrasing and the need it was written for; nobody labelled the need of a question that no article answers. */
export type Labelled = { id: string; text: string; need?: string }

/** The phrasings of one set in a seeded order. A question that several articles answer has no single need: left out. */
export function labelled(set: string, seed = 1): Labelled[] {
  const { questions, outOfScope } = readSet(set)
  const single = questions.filter(({ relevant }) => relevant.length === 1)
  const phrasings: Labelled[] = [
    ...single.map(({ id, text, relevant }) => ({ id, text, need: relevant[0]! })),
    ...outOfScope.map(({ id, text }) => ({ id, text })),
  ]
  const random = randomFrom(seed)
  for (let at = phrasings.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[phrasings[at], phrasings[other]] = [phrasings[other]!, phrasings[at]!]
  }
  return phrasings
}
