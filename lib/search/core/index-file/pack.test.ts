import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArticleIndex } from '../article-index'
import { articleDocument } from '../article-document'
import type { PackedArticle } from './contents'
import { pack } from './pack'
import { unpack } from './unpack'

const word = fc.oneof(
  fc.constantFrom('parcel', 'the', 'Rückgabe', "don't", 'XT-400', '返品', 'a', 'refund', 'ÉTÉ'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
)
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
const texts = fc.array(text, { maxLength: 3 })
const heading = fc.record({
  depth: fc.constant(2),
  text,
  anchor: fc.oneof(text, fc.constant('how-it-works')),
})
const article = fc.record({
  title: text,
  description: text,
  keywords: texts,
  asks: texts,
  category: fc.constantFrom('returns', 'orders'),
  language: fc.constantFrom('en', 'de', 'pt-BR', 'ja'),
  sections: fc.array(fc.record({ heading: fc.option(heading), text }), { maxLength: 4 }),
})

test('an index made of the file is the index of the articles', () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: 8 }), (written) => {
      const articles = written.map((each, place) => ({ ...each, slug: `article-${place}` }))
      const built = new ArticleIndex()
      for (const each of articles) built.put(articleDocument(each))
      const read = new ArticleIndex()
      const shown = unpack(packed(articles), read)
      expect(contentsOf(read)).toEqual(contentsOf(built))
      expect(shown.map(({ slug, title, category }) => ({ slug, title, category }))).toEqual(
        articles.map(({ slug, title, category }) => ({ slug, title, category })),
      )
      expect(shown.map(({ headings }) => headings)).toEqual(
        articles.map(({ sections }) =>
          sections.map(({ heading }) => heading && { text: heading.text, anchor: heading.anchor }),
        ),
      )
    }),
    { numRuns: 200 },
  )
})

function packed(articles: PackedArticle[]): Uint8Array {
  const packing = pack(articles)
  for (;;) {
    const step = packing.next()
    if (step.done) return step.value
  }
}

/** The words of every article, by field and sentence, and what is counted over all of them. */
function contentsOf({ articles, vocabulary, byKey, size }: ArticleIndex) {
  const words = vocabulary.words.map((word, number) => `${word} ${vocabulary.articlesWithWord[number]}`)
  return {
    size,
    keys: [...byKey.keys()].sort(),
    words: words.filter((word) => !word.endsWith(' 0')).sort(),
    articles: articles.map(({ id, language, stream, ends, lengths, keys } = missing) => ({
      id,
      language,
      lengths,
      keys,
      fields: ends.map((end, field) => {
        const sentences: string[][] = [[]]
        for (const number of stream.subarray(ends[field - 1] ?? 0, end)) {
          if (number) sentences.at(-1)!.push(vocabulary.words[number]!)
          else sentences.push([])
        }
        return sentences.filter(({ length }) => length).map((sentence) => sentence.sort())
      }),
    })),
  }
}

const missing = { id: '', language: '', stream: new Uint32Array(), ends: [], lengths: [], keys: [] }
