import { answerDeskRoute } from '@/lib/answer-desk-route'
import { readJson } from '@/lib/answer-route'
import { getArticle } from '@/lib/articles/queries'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { readSavedReply } from '@/lib/conversations/desk/read-saved-reply'
import { addSavedReply } from '@/lib/conversations/desk/saved-replies/mutations'
import { listSavedReplies } from '@/lib/conversations/desk/saved-replies/queries'
import { articlesNamed } from '@/lib/conversations/desk/saved-reply-text'
import { anything } from '@/lib/conversations/desk/schema'
import { environment } from '@/lib/environment'

/** All saved replies, with the articles that they name: what a browser needs to fill one in. */
export function GET() {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const savedReplies = await listSavedReplies(staff)
    const slugs = [...new Set(savedReplies.flatMap(({ body }) => articlesNamed(body)))]
    const articles = slugs.flatMap((slug) => {
      const article = getArticle(slug)
      return article
        ? [[slug, { title: article.title, url: `${environment().appUrl}/articles/${slug}` }]]
        : []
    })
    return { savedReplies, articles: Object.fromEntries(articles) as unknown }
  })
}

export function POST(request: Request) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const text = readSavedReply(await readJson(request, anything), (slug) => getArticle(slug) !== undefined)
    return addSavedReply(staff, text)
  }, 201)
}
