import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArticleIndex } from '../article-index'
import { articleDocument } from '../article-document'
import { baseOf } from '../stem'
import { type PackedArticle, dashed } from './contents'
import { pack } from './pack'
import { unpack } from './unpack'

const word = fc.oneof(
  fc.constantFrom('parcel', 'the', 'Rückgabe', "don't", 'XT-400', '返品', 'a', 'refund', 'ÉTÉ', 'Parcel'),
  // What capitals, letters of two halves, halves alone and signs alone could trip over.
  fc.constantFrom(
    'iPhone',
    'ΟΔΟΣ',
    'İstanbul',
    'ﬁt',
    'ǅ',
    'straße',
    '𝓐bc',
    '\ud83d',
    '\udc00x',
    '🎉',
    '…?!',
    '\0',
    '\n',
  ),
  fc.constantFrom('x'.repeat(2000), '\u0301', 'доставка', 'Доставка', 'التوصيل', 'L’Étoile', '１２'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
)
const text = fc
  .tuple(fc.array(word, { maxLength: 12 }), fc.constantFrom(' ', ', ', ''))
  .map(([words, gap]) => words.join(gap))
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

const slugs = [
  (title: string) => dashed(title),
  (title: string, place: number) => `${title}-${place}`,
  (_: string, place: number) => `article-${place}`,
]
const written: PackedArticle[] = ['Returns', 'Delivery times', ''].map((title, place) => ({
  slug: `article-${place}`,
  title,
  description: 'How long it takes, and what to do when it does not come.',
  keywords: ['parcel'],
  asks: ['where is my parcel'],
  category: 'orders',
  language: 'en',
  sections: [
    { heading: { depth: 2, text: 'In short', anchor: 'in-short' }, text: 'Nothing is lost. We look for it.' },
  ],
}))

test('an index made of the file is the index of the articles', () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: 8 }), (made) => {
      const articles = made.map((each, place) => ({ ...each, slug: slugs[place % 3]!(each.title, place) }))
      fc.pre(new Set(articles.map(({ slug }) => slug)).size === articles.length)
      expectTheSame(articles)
    }),
    { numRuns: 200 },
  )
})

test('so it is with long articles of many words, shown and said', () => {
  const words = (from: number, step: number) =>
    Array.from({ length: 9 }, (_, at) => `w${(from + at * step * step) % 997}`).join(' ')
  expectTheSame(
    written.map((each, place) => ({
      ...each,
      title: words(place, 7),
      description: `${words(place, 11)}. ${words(place, 13)}.`,
      asks: [words(place, 17)],
      sections: [1, 2].map((section) => ({
        heading: { depth: 2, text: words(section, 19), anchor: words(section, 23) },
        text: Array.from({ length: 80 }, (_, at) => words(at * section, place + at)).join('. '),
      })),
    })),
  )
})

test('a file that was cut short, or that is of another kind, is refused', () => {
  const file = packed(written)
  expect(unpack(file, new ArticleIndex())).toHaveLength(3)
  for (let length = 0; length < file.length; length++)
    expect(() => unpack(file.slice(0, length), new ArticleIndex())).toThrow('index file')
  const older = new TextEncoder().encode('\0\0\0\u0011{"titles":["A"]}and more')
  expect(() => unpack(older, new ArticleIndex())).toThrow('index file')
})

test('a word that an article shows and says is spelt once', () => {
  const long = 'pneumonoultramicroscopic'
  const shown = { ...written[0]!, title: `About ${long}`, sections: [] }
  const said = { ...shown, sections: [{ heading: null, text: `${long}. `.repeat(9) }] }
  expect(packed([said]).length - packed([shown]).length).toBeLessThan(long.length / 2)
})

function expectTheSame(articles: PackedArticle[]) {
  const built = new ArticleIndex()
  for (const each of articles) built.put(articleDocument(each))
  const read = new ArticleIndex()
  const shown = unpack(packed(articles), read)
  expect(contentsOf(read)).toEqual(contentsOf(built))
  expect(shown.map(({ said: _, ...each }) => each)).toEqual(
    articles.map(({ slug, title, description, category, language, sections }) => ({
      slug,
      title,
      description,
      category,
      language: baseOf(language),
      headings: sections.map(({ heading }) => heading && { text: heading.text, anchor: heading.anchor }),
    })),
  )
}

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
