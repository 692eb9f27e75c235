/** The parts of an article that are searched. */
export const fields = ['title', 'keywords', 'asks', 'headings', 'description', 'body'] as const
export type Field = (typeof fields)[number]

/** Every number of the ranking. ARCHITECTURE.md says where each comes from; bench/search measures them. */
export const settings = {
  /** BM25: how soon a repeated word stops counting */
  saturation: 3,
  /** what a word counts for in each field */
  weight: { title: 4, keywords: 3, asks: 2, headings: 1.6, description: 1, body: 1 } as Record<Field, number>,
  /** BM25: 0 ignores the length of a field, 1 divides by it */
  length: { title: 0.4, keywords: 0.3, asks: 0.5, headings: 0.5, description: 0.5, body: 0.5 } as Record<
    Field,
    number
  >,
  /** words in each field of an ordinary article: enough to tell the likely candidates */
  usualLength: { title: 6, keywords: 4, asks: 25, headings: 10, description: 15, body: 300 } as Record<
    Field,
    number
  >,
  /** exponent of a word's rarity: below 1, in a small index chance makes words rare */
  rarity: 0.8,
  /** words that carry the form of a request ("the", "how"), and words that only ask ("want", "help") */
  formWord: 0.27,
  askingWord: 0.48,
  /** what else a word may stand for is worth, beside the word itself */
  synonym: 0.4,
  compound: 0.9,
  /** one half of a compound for the whole, or the whole for one half */
  compoundPart: 0.35,
  prefix: 0.8,
  /** by number of edits */
  spelling: [1, 1, 0.8],
  /** how many words an unfinished one may stand for */
  beginnings: 8,
  /** what the words of the question standing in one sentence add, and the length above which sentences count less */
  nearness: 0.36,
  sentence: { length: 12, share: 0.4, second: 0.8 },
  /**
   * what the sentences most like the question add, for so many of the first; how much rarity counts in them, how much
   * what they say of the question counts beside what the question says of them, and what the second of them is worth
   */
  resemblance: { weight: 0.5, among: 20, exponent: 0.4, ofQuestion: 0.3, second: 0.8 },
  /** articles in the reader's language come before others as good, and never before clearly better ones */
  ownLanguage: 1.05,
  /** candidates that are ranked exactly */
  candidates: 60,
}

export type Settings = typeof settings
