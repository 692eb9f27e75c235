import { stem } from './stem'
import type { Vocabulary } from './vocabulary'

const links = ['', 's', 'es', 'n', 'en', 'e']

/** The two known words another is made of ("giftcards", "Versandkosten"); the pair most articles know. */
export function splitCompound(
  word: string,
  vocabulary: Vocabulary,
  languages: string[],
): [string, string] | undefined {
  let best: [string, string] | undefined
  let most = 0
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const second = word.slice(cut)
    const after = articlesWithEnding(second, vocabulary, languages)
    if (!after) continue
    for (const link of links) {
      const first = word.slice(0, cut - link.length)
      if (first.length < 3 || !word.slice(0, cut).endsWith(link)) continue
      const articles = Math.min(after, vocabulary.articlesWith(first))
      if (articles > most) [best, most] = [[first, second], articles]
    }
  }
  return best
}

/** The end of a compound carries its plural, so its stem will do; but a short stem is in every "-ating". */
function articlesWithEnding(word: string, vocabulary: Vocabulary, languages: string[]): number {
  const counts = languages.map((language) => {
    const ending = stem(word, language)
    return ending.length > 3 ? vocabulary.articlesWithTerm[vocabulary.term(ending)]! : 0
  })
  return Math.max(vocabulary.articlesWith(word), ...counts)
}
