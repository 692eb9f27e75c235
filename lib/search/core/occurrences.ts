import { sentenceEnd } from './vocabulary'

/**
 * Where the terms of an article stand, so that a search looks up the few it asks for instead of reading every word.
 * Half the bytes unless the article has more than 65,535 words.
 */
export type Occurrences = {
  /** the terms' numbers, ascending */
  terms: Uint32Array
  /** by place in `terms`, where its sentences begin in `sentences`; one more says where the last end */
  from: Uint16Array | Uint32Array
  /** the numbers of the sentences a term stands in, ascending, once for each time */
  sentences: Uint16Array | Uint32Array
  /** by number, where a sentence begins in the stream; one more says where the last ends */
  starts: Uint16Array | Uint32Array
}

/** The place of a term in an article's `terms`; -1 when the article has not got it. */
export function placeIn(terms: Uint32Array, term: number): number {
  let [low, high] = [0, terms.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const other = terms[middle]!
    if (other === term) return middle
    if (other < term) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Makes occurrences of streams; what it works with is used again for the next. */
export class OccurrenceReader {
  /** by term: the last stream read that has it, and how often it does */
  private readonly met: number[] = []
  private readonly times: number[] = []
  private streams = 0

  constructor(private readonly termOfWord: readonly number[]) {}

  read(stream: Uint32Array): Occurrences {
    const { met, times, termOfWord } = this
    const now = ++this.streams
    const found: number[] = []
    const starts = [0]
    for (let position = 0; position < stream.length; position++) {
      const word = stream[position]!
      if (word === sentenceEnd) {
        starts.push(position + 1)
        continue
      }
      const term = termOfWord[word]!
      if (met[term] !== now) {
        met[term] = now
        times[term] = 0
        found.push(term)
      }
      times[term]!++
    }
    return this.sort(stream, new Uint32Array(found).sort(), starts)
  }

  private sort(stream: Uint32Array, terms: Uint32Array, starts: number[]): Occurrences {
    const { times, termOfWord } = this
    const Numbers = stream.length < 2 ** 16 ? Uint16Array : Uint32Array
    const from = new Numbers(terms.length + 1)
    for (let place = 0; place < terms.length; place++) {
      const term = terms[place]!
      from[place + 1] = from[place]! + times[term]!
      times[term] = from[place]!
    }
    const sentences = new Numbers(from[terms.length]!)
    let sentence = 0
    for (const word of stream) {
      if (word === sentenceEnd) sentence++
      else sentences[times[termOfWord[word]!]!++] = sentence
    }
    return { terms, from, sentences, starts: new Numbers(starts) }
  }
}
