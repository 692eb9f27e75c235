import { type ArticleWords, type CodedArticle, type Parts, dashed } from './contents'
import { FollowerCoder } from './follower-coder'
import { type Lexicon, codeLexicon } from './lexicon'
import { ListCoder } from './list-coder'
import { NumberCoder } from './number-coder'
import type { Coder } from './range-coder'
import type { Sentence } from './sentence'
import { SentenceCoder } from './sentence-coder'
import { TextCoder } from './text-coder'

const kinds = { articles: 0, sections: 1, keywords: 2, asks: 3, inAsk: 4, inSection: 5, power: 6 }
const isHeading = NumberCoder.contexts(7)
const isDerived = isHeading + 2
const categories = isDerived + 2
const languages = categories + FollowerCoder.contexts
const lists = languages + FollowerCoder.contexts
const texts = lists + ListCoder.contexts
const sentences = texts + TextCoder.contexts

/** Writes or reads what articles are made of, then the articles, one after the other. */
export class ArticleCoder {
  static readonly contexts = sentences + SentenceCoder.contexts

  readonly count: number
  readonly languages: string[]
  /** by language */
  readonly lexicons: Lexicon[]
  private readonly categories: string[]
  private readonly texts: TextCoder[]
  private readonly numbers: NumberCoder
  private readonly sentences: SentenceCoder
  private readonly nextCategory: FollowerCoder
  private readonly nextLanguage: FollowerCoder
  /** of the article before */
  private category = 0
  private language = 0

  constructor(
    private readonly coder: Coder,
    written?: Parts,
  ) {
    this.numbers = new NumberCoder(coder)
    this.sentences = new SentenceCoder(coder, sentences)
    this.count = this.numbers.code(kinds.articles, written?.count)
    const list = new ListCoder(coder, lists)
    this.categories = list.code(written?.categories)
    this.languages = list.code(written?.languages)
    const lexicon = (used?: ReadonlyMap<string, number>) => codeLexicon(list, this.numbers, kinds.power, used)
    const gaps = lexicon(written?.gaps)
    this.lexicons = this.languages.map((_, place) => lexicon(written?.words[place]))
    this.texts = this.lexicons.map((words) => new TextCoder(coder, texts, words, gaps))
    this.nextCategory = new FollowerCoder(coder, categories, this.categories.length)
    this.nextLanguage = new FollowerCoder(coder, languages, this.languages.length)
  }

  article(written?: CodedArticle): CodedArticle {
    this.language = this.nextLanguage.code(this.language, written?.language)
    this.category = this.nextCategory.code(
      this.category,
      written && this.categories.indexOf(written.category),
    )
    const texts = this.texts[this.language]!
    const said = new Set<number>()
    const title = texts.text('title', said, written?.title)
    const slug = this.address(0, title, written?.slug)
    const description = texts.text('description', said, written?.description)
    const count = this.numbers.code(kinds.sections, written?.headings.length)
    const headings = Array.from({ length: count }, (_, section) => {
      const heading = written?.headings[section]
      if (!this.coder.bit(isHeading + Math.min(section, 1), heading ? 1 : 0)) return null
      const text = texts.text('heading', said, heading?.text)
      return { text, anchor: this.address(1, text, heading?.anchor) }
    })
    const words = this.words(said, headings.length, written?.words)
    const { category, language } = this
    return { slug, title, description, category: this.categories[category]!, language, headings, words }
  }

  /** Of an article or a section: it usually follows from the text above it. */
  private address(kind: number, text: string, written?: string): string {
    const derived = dashed(text)
    if (!this.coder.bit(isDerived + kind, written === undefined || written === derived ? 0 : 1))
      return derived
    return this.texts[this.language]!.text('address', new Set(), written)
  }

  private words(said: Set<number>, sections: number, written?: ArticleWords): ArticleWords {
    const { numbers } = this
    const keywords = numbers.code(kinds.keywords, written?.keywords.length)
    const asks = Array.from({ length: numbers.code(kinds.asks, written?.asks.length) }, (_, ask) =>
      this.ask(said, written?.asks[ask]),
    )
    const inSection = Array.from({ length: sections }, (_, section) =>
      numbers.code(kinds.inSection, written?.sections[section]!.length),
    )
    const all = this.sentences.code(
      this.lexicons[this.language]!.powers,
      said,
      inSection.reduce((sum, length) => sum + length, keywords),
      written && [...written.keywords, ...written.sections.flat()],
    )
    return {
      keywords: all.splice(0, keywords),
      asks,
      sections: inSection.map((length) => all.splice(0, length)),
    }
  }

  /** Asks keep the order of their words, because an exact ask is known by it. */
  private ask(said: Set<number>, written?: Sentence[]): Sentence[] {
    const length = this.numbers.code(kinds.inAsk, written?.length)
    return Array.from({ length }, (_, at) => this.texts[this.language]!.ranks(said, written?.[at]))
  }
}
