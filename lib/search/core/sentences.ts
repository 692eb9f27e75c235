import { scan } from './tokenize'

/** The words of a text, sentence by sentence. */
export function sentencesOf(text: string): string[][] {
  const sentences: string[][] = []
  let words: string[] = []
  const end = () => {
    if (words.length) sentences.push(words)
    words = []
  }
  scan(text, {
    plain: (start, end) => words.push(text.slice(start, end).toLowerCase()),
    word: ({ word }) => words.push(word),
    end,
  })
  end()
  return sentences
}
