import type { Coder } from './range-coder'
import { type Sentence, timesOf } from './sentence'

type Word = { word: number; left: number }

/** A context says how likely the word stands in the sentence, in so many steps, and whether it already does. */
const steps = 37

/** Writes or reads which of an article's words stand in which of its sentences. */
export class PlaceCoder {
  static readonly contexts = 2 * steps

  constructor(
    private readonly coder: Coder,
    private readonly context: number,
  ) {}

  /** `times`: how often each word is to be placed; `lengths`: how many words each sentence has. */
  code(times: ReadonlyMap<number, number>, lengths: readonly number[], written?: Sentence[]): Sentence[] {
    let words = Array.from(times, ([word, left]): Word => ({ word, left }))
    let ahead = lengths.reduce((sum, length) => sum + length, 0)
    return lengths.map((length, at) => {
      const sentence = this.sentence(words, length, ahead, written?.[at])
      words = words.filter(({ left }) => left)
      ahead -= length
      return sentence
    })
  }

  /** Fills a sentence that has `room`; the words are still to be placed `ahead` times in all. */
  private sentence(words: Word[], room: number, ahead: number, written?: Sentence): Sentence {
    const wanted = written && timesOf(written)
    const sentence: Sentence = []
    for (const each of words) {
      if (!room) break
      let missing = wanted?.get(each.word) ?? 0
      for (let again = 0; each.left && room; again = 1) {
        const context = this.context + 2 * likelihood(room * each.left, ahead) + again
        // Where no more is ahead than there is room, all of it stands here.
        if (ahead > room && !this.coder.bit(context, missing > 0 ? 1 : 0)) break
        sentence.push(each.word)
        missing--
        each.left--
        room--
        ahead--
      }
      ahead -= each.left
    }
    return sentence
  }
}

/** The size of `part` of `all`, in three steps between one power of two and the next. */
function likelihood(part: number, all: number): number {
  const ratio = Math.min(4095, Math.floor((4096 * part) / all)) + 1
  const size = 31 - Math.clz32(ratio)
  return 3 * size + Math.floor((3 * (ratio - (1 << size))) / (1 << size))
}
