import { getArticle } from '@/lib/articles/queries'
import type { Database } from '@/lib/database'
import { findsArticle } from '@/lib/search/asks/finds-article'
import { wordsFound } from '../words-found'

const mostPhrasings = 500

type Asked = {
  id: string
  language: string
  phrasings: { wording: string }[]
  /** when it first failed */
  firstAt: Date
  /** somebody decided that an article answers it, perhaps under another name */
  decided: boolean
  /** what was known when staff last had to do with it led nowhere */
  since?: Date
}

/**
 * The article that somebody wrote for a question without saying so: changed since its words last failed, and found by each
 * of them now. That search is sure of some article is no decision, and what an agent could not find in the help center
 * waits for a person.
 */
export async function answeredMeanwhile(
  db: Database,
  { id, language, phrasings: [first], firstAt, decided, since }: Asked,
): Promise<string | undefined> {
  const [now] = first ? findsArticle([first.wording], '', language) : []
  const article = now?.answered && now.first ? getArticle(now.first) : undefined
  if (!article) return undefined
  const changed = Math.max(article.changedAt.getTime(), article.updatedAt.getTime())
  if (changed <= firstAt.getTime()) return undefined
  const phrasings = await db.phrasing.findMany({ where: { questionId: id }, take: mostPhrasings })
  const put = { language, questionKey: { in: phrasings.map(({ key }) => key) } }
  if (!decided && (await db.search.findFirst({ where: { ...put, origin: 'conversation' } }))) return undefined
  const failed = await db.search.groupBy({
    by: ['questionKey'],
    where: { ...put, outcome: { not: 'answered' } },
    _max: { at: true },
  })
  if (failed.length === 0 || failed.length < phrasings.length / 2) return undefined
  const before = Math.max(since?.getTime() ?? 0, ...failed.map(({ _max }) => _max.at!.getTime()))
  if (changed <= before) return undefined
  const { found, all } = wordsFound(phrasings, article.slug, language)
  return found === all ? article.slug : undefined
}
