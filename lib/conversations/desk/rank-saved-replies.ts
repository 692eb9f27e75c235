type Reply = { title: string; body: string; usedCount: number }

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * The replies that have a word beginning with each word typed: two letters are enough. Those whose title has them stand first;
 * what is used more stands before what is used less.
 */
export function rankSavedReplies<R extends Reply>(replies: readonly R[], typed: string): R[] {
  const wanted = wordsOf(typed)
  return replies
    .map((reply) => ({ reply, place: placeOf(reply, wanted) }))
    .filter(({ place }) => place < nowhere)
    .sort(
      (one, other) =>
        one.place - other.place ||
        other.reply.usedCount - one.reply.usedCount ||
        one.reply.title.localeCompare(other.reply.title),
    )
    .map(({ reply }) => reply)
}

const nowhere = Infinity
const inBody = 1

/** 0: the title has every word · more: so many are in the text alone · nowhere: some word is missing. */
function placeOf({ title, body }: Reply, wanted: string[]): number {
  const [inTitle, inText] = [wordsOf(title), wordsOf(body)]
  const begins = (words: string[], word: string) => words.some((one) => one.startsWith(word))
  return wanted.reduce((sum, word) => {
    if (begins(inTitle, word)) return sum
    return begins(inText, word) ? sum + inBody : nowhere
  }, 0)
}
