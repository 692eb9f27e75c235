import type { Plan } from './plan'
import type { Ranked } from './rank'

export type LackingWord = { stem: string; typed: string }

/** The telling words of a question that an article has in no form, the rarest first. */
export function lackingWords({ parts }: Pick<Ranked, 'parts'>, { question, aims }: Plan): LackingWord[] {
  const { text, concepts } = question
  return concepts
    .map(({ stems, token, form }, at) => {
      return { stem: stems.join(' '), typed: text.slice(token.start, token.end), form, at }
    })
    .filter(({ form, at }) => form === 1 && !parts[at])
    .sort((a, b) => aims[b.at]!.weight - aims[a.at]!.weight || a.at - b.at)
    .map(({ stem, typed }) => ({ stem, typed }))
}
