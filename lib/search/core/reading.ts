import { type Occurrences, placeIn } from './occurrences'
import { type Says, mostPlaces } from './plan'

/** One article after the other, looked at with the terms of a question in mind; used again for the next question. */
export class Reading {
  /** by place of the term: where its sentences begin and end among the occurrences; the same where it has none */
  readonly from = new Uint32Array(mostPlaces)
  readonly to = new Uint32Array(mostPlaces)
  occurrences!: Occurrences
  /** the sentences that say something, and by sentence how much */
  readonly saying: number[] = []
  said = new Float64Array(1 << 6)
  /** by sentence, which word of which question and article was last heard in it */
  private heard = new Float64Array(1 << 6)
  private hearing = 0

  /** `terms` by place */
  open(occurrences: Occurrences, terms: readonly number[]): void {
    this.occurrences = occurrences
    for (let place = 0; place < terms.length; place++) {
      const found = placeIn(occurrences.terms, terms[place]!)
      this.from[place] = found < 0 ? 0 : occurrences.from[found]!
      this.to[place] = found < 0 ? 0 : occurrences.from[found + 1]!
    }
  }

  /** Adds up what each sentence says: of every word of the question the first that stands in it, most telling first. */
  listen(words: readonly (readonly Says[])[]): void {
    const { from, to, saying } = this
    const { sentences, starts } = this.occurrences
    if (starts.length > this.said.length) this.grow(starts.length)
    const { said, heard } = this
    const before = this.hearing
    saying.length = 0
    for (const word of words) {
      const now = ++this.hearing
      for (const { place, value } of word) {
        for (let at = from[place]!; at < to[place]!; at++) {
          const sentence = sentences[at]!
          const last = heard[sentence]!
          if (last === now) continue
          heard[sentence] = now
          if (last > before) said[sentence]! += value
          else {
            said[sentence] = value
            saying.push(sentence)
          }
        }
      }
    }
  }

  private grow(sentences: number) {
    this.said = new Float64Array(2 * sentences)
    this.heard = new Float64Array(2 * sentences)
  }
}
