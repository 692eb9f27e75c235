/** Every number of the grouping. bench/grouping measures what they come to; its README.md says why 0.5 and 0.35. */
export const settings = {
  /** what words count for that carry the form of a request ("the", "how"), and words that only ask ("want", "help") */
  formWord: 0.3,
  askingWord: 0.35,
  /** what else a word may stand for is worth, beside the word itself */
  synonym: 0.5,
  compound: 0.9,
  spelling: 0.9,
  /** until many phrasings are known: as though so many had been, with this share of them having each such word */
  before: 100,
  formShare: 0.1,
  /** a word in at most so many phrasings may be the misspelling of another */
  misspeltPhrasings: 3,
  /** how soon one phrasing of a group speaks for the whole group */
  prior: 1,
  /** what the words of the whole group count for, beside its members one by one */
  wholeGroup: 0.5,
  /** a telling word that no article has is at least so long: shorter ones are often cut off or codes */
  unknownLetters: 4,
  /** phrasings that are compared exactly, and how many of one group */
  compared: 200,
  members: 40,
}

/** A phrasing whose best group is at least so alike joins it; otherwise it starts one of its own. */
export const sameNeed = 0.5

/** The same where both say a word that no article has: what is missing is probably what that word names. */
export const sameMissing = 0.35

/** The same where the search showed both the same article first, rightly or not. */
export const sameNearest = 0.35

/** The same where one visitor put both within minutes, not helped in between. */
export const sameInOneVisit = 0.15
