import { ListedPostings } from './listed-postings'
import { type Occurrences, OccurrenceReader } from './occurrences'
import type { PostingLists } from './posting-lists'
import { ArticleReader, type IndexedArticle, type SearchDocument } from './read-article'
import { type Settings, fields, settings as shipped } from './settings'
import { Vocabulary, sentenceEnd } from './vocabulary'

export { type IndexedArticle, type SearchDocument, bagKey, exactKey } from './read-article'

/** All articles of a shop, ready to be searched. Adding, changing or removing one touches only that one. */
export class ArticleIndex {
  readonly vocabulary = new Vocabulary()
  readonly articles: (IndexedArticle | undefined)[] = []
  /** by number of the article */
  readonly occurrences: (Occurrences | undefined)[] = []
  readonly byKey = new Map<string, number[]>()
  private readonly numbers = new Map<string, number>()
  private readonly free: number[] = []
  private readonly reader = new ArticleReader(this.vocabulary)
  private readonly occurrenceReader = new OccurrenceReader(this.vocabulary.termOfWord)
  /** by word: the last article counted that has it */
  private readonly wordMet: number[] = []
  private counted = 0
  /** by term, for the article being put in: what it weighs */
  private readonly sums: number[] = []
  private readonly totals = fields.map(() => ({ words: 0, articles: 0 }))
  /** changes with every article, so that what is derived from the whole knows when it is stale */
  version = 0

  constructor(
    readonly settings: Settings = shipped,
    readonly postings: PostingLists = new ListedPostings(),
  ) {}

  get size(): number {
    return this.numbers.size
  }

  put(document: SearchDocument): void {
    this.add(this.reader.read(document))
  }

  /** Takes in an article that was read before; its words are numbers of this index's vocabulary. */
  add(article: IndexedArticle): void {
    this.remove(article.id)
    const number = this.free.pop() ?? this.articles.length
    const occurrences = this.occurrenceReader.read(article.stream)
    this.articles[number] = article
    this.occurrences[number] = occurrences
    this.numbers.set(article.id, number)
    this.count(article, occurrences, 1)
    for (const key of article.keys) this.byKey.set(key, [...(this.byKey.get(key) ?? []), number])
    this.post(number, article)
    this.version++
  }

  remove(id: string): void {
    const number = this.numbers.get(id)
    if (number === undefined) return
    const article = this.articles[number]!
    this.numbers.delete(id)
    this.count(article, this.occurrences[number]!, -1)
    this.articles[number] = this.occurrences[number] = undefined
    for (const key of article.keys) {
      const rest = this.byKey.get(key)!.filter((other) => other !== number)
      if (rest.length) this.byKey.set(key, rest)
      else this.byKey.delete(key)
    }
    this.postings.remove(number)
    this.free.push(number)
    this.version++
  }

  /** In how many articles, at most, all of the terms stand together. */
  articlesWithAll(terms: number[]): number {
    return Math.min(...terms.map((term) => this.vocabulary.articlesWithTerm[term]!))
  }

  /** BM25's inverse document frequency of a word that so many articles have. */
  rarity(articles: number): number {
    return Math.log(1 + (this.size - articles + 0.5) / (articles + 0.5))
  }

  /** The mean number of words in a field, over the articles that have it. */
  averageLength(field: number): number {
    const { words, articles } = this.totals[field]!
    return articles ? words / articles : 1
  }

  /**
   * What one occurrence of a word weighs in each field of an article (BM25: long fields say less per word), beside the
   * lengths that are `usual`.
   */
  weightPerWord({ lengths }: IndexedArticle, usual: readonly number[], perWord: Float64Array): void {
    const { weight, length } = this.settings
    for (let field = 0; field < fields.length; field++) {
      const share = length[fields[field]!]
      perWord[field] = weight[fields[field]!] / (1 - share + (share * lengths[field]!) / usual[field]!)
    }
  }

  /** Counts the words and terms of an article in, or out again. */
  private count(article: IndexedArticle, { terms }: Occurrences, by: 1 | -1): void {
    const { articlesWithWord, articlesWithTerm } = this.vocabulary
    const { wordMet } = this
    const now = ++this.counted
    for (const word of article.stream) {
      if (word === sentenceEnd || wordMet[word] === now) continue
      wordMet[word] = now
      articlesWithWord[word]! += by
    }
    for (const term of terms) articlesWithTerm[term]! += by
    article.lengths.forEach((words, field) => {
      const total = this.totals[field]!
      total.words += by * words
      if (words) total.articles += by
    })
  }

  /** Tells the postings what each term weighs in the article, saturated to 0–1. A form word in the body is no reason to find it. */
  private post(number: number, article: IndexedArticle): void {
    const { sums, settings } = this
    const { isForm, termOfWord } = this.vocabulary
    // Beside the usual length, not this shop's mean: what is kept must not depend on what was edited before.
    const usual = fields.map((field) => settings.usualLength[field])
    const perWord = new Float64Array(fields.length)
    this.weightPerWord(article, usual, perWord)
    const found: number[] = []
    let position = 0
    article.ends.forEach((end, field) => {
      const inBody = fields[field] === 'body'
      for (; position < end; position++) {
        const word = article.stream[position]!
        if (word === sentenceEnd || (inBody && isForm[word])) continue
        const term = termOfWord[word]!
        if (!sums[term]) {
          sums[term] = 0
          found.push(term)
        }
        sums[term]! += perWord[field]!
      }
    })
    const weights = found.map((term) => sums[term]! / (sums[term]! + settings.saturation))
    for (const term of found) sums[term] = 0
    this.postings.put(number, found, weights)
  }
}
