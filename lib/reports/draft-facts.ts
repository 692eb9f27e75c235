import { getArticle } from '@/lib/articles/queries'
import type { Staff } from '@/lib/auth/schema'
import { store } from '@/lib/store'
import { type ProposedAsk, proposedAsks } from '@/lib/unanswered/draft/queries'
import type { ListedQuestion, Phrasing } from '@/lib/unanswered/schema'
import { type AnswerGiven, answersGiven } from './answers-given'

export type DraftFacts = {
  answers: AnswerGiven[]
  target?: { slug: string; title: string; asks: ProposedAsk[] }
  branches: boolean
}

/** What a draft for a question can be made of: answers of agents, and the words that would lift the article `slug`. */
export async function draftFacts(
  staff: Staff,
  { id, language }: ListedQuestion,
  phrasings: Phrasing[],
  slug: string | undefined,
): Promise<DraftFacts> {
  const article = slug ? getArticle(slug) : undefined
  return {
    answers: await answersGiven(staff, id),
    target: article && {
      ...{ slug: article.slug, title: article.title },
      asks: await proposedAsks(article.slug, phrasings, language),
    },
    branches: store().unanswered.branches,
  }
}
