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
  /** articles that the search is asked for */
  articlesFound: 10,
  /** what it counts for that the search finds the same articles for both, and what it is taken for where nothing is found */
  found: 0.6,
  foundUnknown: 0.5,
  /** what it counts for that both name what no article has; such a word is at least so long: shorter ones are often cut off or codes */
  missing: 0.3,
  missingLetters: 4,
  /** what it counts for that a visitor asked both in one visit, or visitors of several networks did */
  oneVisit: 0.45,
  severalVisits: 0.6,
  /** phrasings that are compared exactly, and how many of one group */
  compared: 200,
  members: 3,
}

/** Two phrasings of at least such sameness are one need. */
export const sameNeed = 0.82
