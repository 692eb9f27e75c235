import { lettersOf } from '@/lib/search/core/letters'
import { editDistance } from '@/lib/search/core/spelling'
import { finder } from '@/lib/search/live-index'
import { isShopWord, shopCompounds, tellingWords } from './shop-words'

const shortest = 5

/** The text with each unknown word as it was probably meant, more freely than the search dares; undefined if nothing is. */
export function mended(text: string, language: string): string | undefined {
  let changed = text
  for (const telling of tellingWords(text, language)) {
    if (telling.word.length < shortest || /\d/.test(telling.word) || isShopWord(telling, language)) continue
    const meant = nearestWord(telling.word, language)
    if (meant) changed = changed.replace(new RegExp(telling.word, 'iu'), meant)
  }
  return changed === text ? undefined : changed
}

/** The consonants in their order, each once: what stays of a word however it is misheard. */
const skeleton = (word: string) =>
  word
    .replace(/ph/g, 'f')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|q|c/g, 'k')
    .replace(/z/g, 's')
    .replace(/[aeiouyh]/g, '')
    .replace(/(.)\1+/g, '$1')

function nearestWord(word: string, language: string): string | undefined {
  const bones = skeleton(word)
  const most = word.length >= 7 ? 3 : word.length > shortest ? 2 : 1
  let best: { word: string; far: number } | undefined
  const { vocabulary } = finder().index
  const ofArticles = vocabulary
    .wordsLike(lettersOf(word), 2 * most)
    .map((number) => vocabulary.words[number]!)
  for (const other of [...ofArticles, ...shopCompounds(language)]) {
    if (other.length < shortest || other[0] !== word[0] || Math.abs(other.length - word.length) > most)
      continue
    const distance = editDistance(word, other, most)
    const sounds = skeleton(other) === bones
    if (distance > most || (distance === 3 && !sounds)) continue
    const far = sounds ? distance / 2 : distance
    if (!best || far < best.far || (far === best.far && other < best.word)) best = { word: other, far }
  }
  return best?.word
}
