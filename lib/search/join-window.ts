/** Milliseconds in which what a shopper does next, a click, a rating or a letter, still belongs to a search. */
export const joinWindow = 2 * 60 * 60_000
