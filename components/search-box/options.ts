import { type SearchBoxText, suggestionLimit } from './search-box-text'
import type { Excerpt, Suggestions } from './suggest'

export type Option = {
  key: string
  kind: 'article' | 'heading' | 'literal' | 'all' | 'ask'
  href: string
  label: string
  category?: string
  excerpt?: Excerpt
  /** an article's slug and its place among the results, counted from one */
  slug?: string
  rank?: number
}

const nearestLimit = 3

/** What can be chosen below the field: articles and sections of them, then all results; or first a person. */
export function optionsFor(suggestions: Suggestions, text: SearchBoxText): Option[] {
  const { answered, corrected } = suggestions
  const query = suggestions.query.trim()
  const q = encodeURIComponent(query)
  const found = foundIn(suggestions)
  const ask: Option = {
    key: 'ask',
    kind: 'ask',
    href: `/contact?q=${q}`,
    label: text.ask.replace('{query}', query),
  }
  const all: Option = {
    key: 'all',
    kind: 'all',
    href: `/search?q=${q}`,
    label: text.all.replace('{query}', query),
  }
  const literal: Option = {
    key: 'literal',
    kind: 'literal',
    href: `/search?q=${q}&literal=true`,
    label: text.literally.replace('{query}', query),
  }
  const exactly = corrected ? [literal] : []
  return answered ? [...found, ...exactly, all] : [ask, ...found, ...exactly]
}

function foundIn({ answered, results }: Suggestions): Option[] {
  return results
    .slice(0, answered ? suggestionLimit : nearestLimit)
    .flatMap(({ slug, title, categoryName, excerpt, heading }, index): Option[] => {
      const rank = index + 1
      const article: Option = {
        key: slug,
        kind: 'article',
        href: `/articles/${slug}`,
        label: title,
        category: categoryName,
        excerpt,
        slug,
        rank,
      }
      if (!heading) return [article]
      return [
        article,
        { key: heading.url, kind: 'heading', href: heading.url, label: heading.text, slug, rank },
      ]
    })
}
