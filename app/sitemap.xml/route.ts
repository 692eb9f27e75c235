import { listArticles, listCategories } from '@/lib/articles/queries'
import { environment } from '@/lib/environment'
import { xmlAnswer, xmlText } from '@/lib/xml'

export const dynamic = 'force-dynamic'

/** Every page worth finding, with the day its article last changed. */
export function GET() {
  const { appUrl } = environment()
  const entry = (path: string, changed?: Date) => {
    const day = changed ? `<lastmod>${changed.toISOString().slice(0, 10)}</lastmod>` : ''
    return `<url><loc>${xmlText(appUrl + path)}</loc>${day}</url>`
  }
  const entries = [
    entry('/'),
    ...listCategories().map(({ slug }) => entry(`/categories/${slug}`)),
    ...listArticles().map(({ slug, updatedAt }) => entry(`/articles/${slug}`, updatedAt)),
  ]
  return xmlAnswer(
    'application/xml',
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>`,
  )
}
