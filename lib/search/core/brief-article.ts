import { type BriefArticle, mostSaid } from './brief-result'
import type { PackedArticle } from './index-file/contents'

/** What the list under the search box shows of an article. */
export function briefArticle(article: PackedArticle): BriefArticle {
  const { slug, title, description, category, language, sections } = article
  return {
    slug,
    title,
    description,
    category,
    language,
    headings: sections.map(({ heading }) => heading && { text: heading.text, anchor: heading.anchor }),
    said: (worth) => ({
      description: mostSaid(description, worth),
      headings: sections.map(({ heading }) => (heading ? mostSaid(heading.text, worth) : 0)),
      sections: sections.map(({ text }) => mostSaid(text, worth)),
    }),
  }
}
