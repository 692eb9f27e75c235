import { lettersOf } from '@/lib/search/core/letters'
import { editDistance } from '@/lib/search/core/spelling'
import { finder } from '@/lib/search/live-index'
import { isShopWord, tellingWords } from './shop-words'

const shortest = 5

/** The text with each unknown word as it was probably meant, more freely than the search dares; undefined if nothing is. */
export function mended(text: string, language: string): string | undefined {
  let changed = text
  for (const telling of tellingWords(text, language)) {
    if (telling.word.length < shortest || /\d/.test(telling.word) || isShopWord(telling, language)) continue
    const meant = nearestWord(telling.word)
    if (meant) changed = changed.replace(new RegExp(telling.word, 'iu'), meant)
  }
  return changed === text ? undefined : changed
}

/** The consonants in their order, each once: what stays of a word however it is misheard. */
const skeleton = (word: string) =>
  word
    .replace(/ph/g, 'f')
    .replace(/ck|q|c/g, 'k')
    .replace(/z/g, 's')
    .replace(/[aeiouyh]/g, '')
    .replace(/(.)\1+/g, '$1')

function nearestWord(word: string): string | undefined {
  const bones = skeleton(word)
  const most = word.length >= 9 ? 3 : 2
  let best: { word: string; distance: number } | undefined
  const { vocabulary } = finder().index
  for (const number of vocabulary.wordsLike(lettersOf(word), 2 * most)) {
    const other = vocabulary.words[number]!
    if (other.length < shortest || other[0] !== word[0] || Math.abs(other.length - word.length) > most)
      continue
    const distance = editDistance(word, other, most)
    const near = distance <= most && (distance < 3 || skeleton(other) === bones)
    if (!near || (best && best.distance <= distance)) continue
    best = { word: other, distance }
  }
  return best?.word
}
