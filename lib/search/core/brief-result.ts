import type { SearchResult } from '../schema'
import { excerptOf } from './excerpt'
import { sentencesOf } from './sentences'
import type { WordWorth } from './worth'

/** What the list under the search box shows of an article, and the words its best section is found by. */
export type BriefArticle = {
  slug: string
  title: string
  description: string
  category: string
  language: string
  /** one per section; null for what stands before the first heading */
  headings: ({ text: string; anchor: string } | null)[]
  said: (worth: WordWorth) => Said
}

/** The most that one sentence says of the question: of the description, and by section of its heading and its text. */
export type Said = { description: number; headings: number[]; sections: number[] }

/** An article as a result while somebody types: its description, and the section whose sentences say more. */
export function briefResult(
  article: BriefArticle,
  categoryName: string,
  worth: WordWorth,
  score: number,
): SearchResult {
  const { slug, title, description, category, headings } = article
  const page = `/articles/${slug}`
  const said = article.said(worth)
  let most = said.description
  let best: BriefArticle['headings'][number] = null
  headings.forEach((heading, section) => {
    const value = said.sections[section]! + said.headings[section]!
    if (value > most + 1e-9) [most, best] = [value, heading]
  })
  const { text, marks } = excerptOf(description, worth.of)
  const deep = best as BriefArticle['headings'][number]
  const url = deep ? `${page}#${deep.anchor}` : page
  return {
    slug,
    title,
    url,
    category,
    categoryName,
    excerpt: { text, marks },
    heading: deep ? { text: deep.text, url } : undefined,
    score: Math.round(score * 1000) / 1000,
  }
}

/** The most a sentence of a text says of the question; a word said twice says no more. */
export function mostSaid(text: string, worth: WordWorth): number {
  let most = 0
  for (const words of sentencesOf(text)) {
    let sum = 0
    for (const word of new Set(words)) sum += worth.of(word)
    most = Math.max(most, sum)
  }
  return most
}
