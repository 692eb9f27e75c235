import { content } from '@/lib/articles/content'
import type { Article } from '@/lib/articles/schema'
import { type Worth, excerptOf } from './core/excerpt'
import type { Excerpt, SearchResult } from './schema'

/** An article as a result: the passage that says most, and the section it stands in. */
export function articleResult(article: Article, worth: Worth, score: number): SearchResult {
  const sections = article.sections.map(({ heading, text }) => {
    const excerpt = excerptOf(text, worth)
    const named = heading ? excerptOf(heading.text, worth).worth : 0
    return { heading, excerpt, worth: excerpt.worth + named }
  })
  const described = excerptOf(article.description, worth)
  const best = sections.reduce<(typeof sections)[number] | undefined>(
    (first, section) => (section.worth > (first?.worth ?? 0) ? section : first),
    undefined,
  )
  const page = `/articles/${article.slug}`
  const deep = best?.heading && best.worth > described.worth ? best : undefined
  const url = deep ? `${page}#${deep.heading!.anchor}` : page
  const shown = best && best.excerpt.worth > described.worth ? best.excerpt : described
  return {
    slug: article.slug,
    title: article.title,
    url,
    category: article.category,
    categoryName:
      content().categories.find(({ slug }) => slug === article.category)?.name ?? article.category,
    excerpt: plain(shown.text ? shown : excerptOf(article.sections[0]?.text ?? '', worth)),
    heading: deep && { text: deep.heading!.text, url, excerpt: plain(deep.excerpt) },
    score: Math.round(score * 1000) / 1000,
  }
}

function plain({ text, marks }: Excerpt): Excerpt {
  return { text, marks }
}
