/** Milliseconds after which a search that seemed answered, but led to no article, counts as one that opened nothing. */
export const opensNothingAfter = 30 * 60_000
