import { listArticles, listCategories } from '@/lib/articles/queries'
import type { Article } from '@/lib/articles/schema'
import { environment } from '@/lib/environment'
import { store } from '@/lib/store'
import { textIn } from '@/lib/text'
import { xmlAnswer, xmlText } from '@/lib/xml'

export const dynamic = 'force-dynamic'

const newest = 50

/** The articles changed last, for whoever follows what a shop promises. */
export function GET() {
  const { appUrl } = environment()
  const { name, language } = store()
  const title = xmlText(textIn(language)('help.feed', { shop: name }))
  const names = new Map(listCategories().map((category) => [category.slug, category.name]))
  const changed = listArticles().sort((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime())
  const item = ({ slug, title, description, category, updatedAt }: Article) => `<item>
<title>${xmlText(title)}</title>
<link>${xmlText(`${appUrl}/articles/${slug}`)}</link>
<description>${xmlText(description)}</description>
<category>${xmlText(names.get(category) ?? category)}</category>
<pubDate>${updatedAt.toUTCString()}</pubDate>
<guid isPermaLink="false">${xmlText(`${appUrl}/articles/${slug}#${updatedAt.getTime()}`)}</guid>
</item>`
  return xmlAnswer(
    'application/rss+xml',
    `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${title}</title>
<link>${xmlText(appUrl)}</link>
<description>${title}</description>
<language>${language}</language>
<atom:link href="${xmlText(appUrl)}/feed.xml" rel="self" type="application/rss+xml"/>
${changed.slice(0, newest).map(item).join('\n')}
</channel>
</rss>`,
  )
}
