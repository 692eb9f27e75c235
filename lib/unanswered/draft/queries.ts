import { AppError } from '@/lib/app-error'
import { getArticle } from '@/lib/articles/queries'
import type { Staff } from '@/lib/auth/schema'
import { database } from '@/lib/database'
import { nearestArticles } from '@/lib/search/asks/nearest-articles'
import type { AskProposal } from '@/lib/search/asks/choose-asks'
import { proposeAsks } from '@/lib/search/asks/propose-asks'
import { withoutMarkers } from '@/lib/redaction-markers'
import { searchReady } from '@/lib/search/live-index'
import { store } from '@/lib/store'
import { mayReachQuestions } from '../access'
import { phrasingsOf } from '../question/queries'
import { questionName } from '../question-name'
import type { DraftForm, Phrasing } from '../schema'
import { addAsks } from './add-asks'
import { addSynonym } from './add-synonym'
import { type DraftFile, draftArticle } from './draft-article'

/** The file that a question's draft is; `answer` is what an agent answered, redacted. */
export async function draftOf(
  staff: Staff,
  id: string,
  form: DraftForm,
  answer?: string,
): Promise<DraftFile> {
  mayReachQuestions(staff)
  const { unansweredQuestion } = await database()
  const question = await unansweredQuestion.findUnique({
    where: { id },
    include: { phrasings: { select: { wording: true, visitors: true, contacts: true } } },
  })
  if (!question || question.mergedIntoId) throw new AppError('not-found', 'errors.not-found')
  if (form.how === 'synonym') return addSynonym(form.slug, form.words)
  const chosen = new Set(form.phrasings)
  const phrasings = readable(await phrasingsOf(id)).flatMap(({ id, text }) => (chosen.has(id) ? text : []))
  if (form.how === 'words') {
    const file = addAsks(form.slug, phrasings)
    if (!file) throw new AppError('not-found', 'errors.not-found')
    return file
  }
  await searchReady()
  return draftArticle({
    ...{ phrasings, answer, owner: staff.name, language: question.language, shopLanguage: store().language },
    name: questionName(question.name, question.phrasings),
    slug: isWaiting(question) ? question.articleSlug! : undefined,
    slugsDrafted: await slugsDrafted(),
    near: phrasings.length ? nearestArticles(phrasings, question.language).map(({ slug }) => slug) : [],
  })
}

/** Whether an article is drafted for a question and not served yet. */
const isWaiting = ({ state, articleSlug }: { state: string; articleSlug: string | null }) =>
  state === 'drafted' && articleSlug !== null && getArticle(articleSlug) === undefined

/** Of articles that are drafted for questions, on a branch or downloaded: they are taken though nothing lies on disk. */
async function slugsDrafted(): Promise<string[]> {
  const { unansweredQuestion } = await database()
  const drafted = await unansweredQuestion.findMany({
    where: { state: 'drafted', articleSlug: { not: null } },
    select: { articleSlug: true },
  })
  return drafted.map(({ articleSlug }) => articleSlug!)
}

export type ProposedAsk = AskProposal & { id: string }

/** Which of a question's phrasings to put into an article, and why or why not. */
export async function proposedAsks(
  slug: string,
  phrasings: Phrasing[],
  language: string,
): Promise<ProposedAsk[]> {
  await searchReady()
  const all = readable(phrasings)
  const idOf = new Map(all.map(({ id, text }) => [text, id]))
  const proposed = await proposeAsks(slug, all, { language })
  return proposed.flatMap((proposal) => {
    const id = idOf.get(proposal.text)
    return id ? { ...proposal, id } : []
  })
}

/** Phrasings that can be asks: those that staff may read and that redaction left whole. */
const readable = (phrasings: Phrasing[]) =>
  phrasings.flatMap(({ id, wording, visitors }) =>
    wording === undefined || wording !== withoutMarkers(wording)
      ? []
      : { id, text: wording, count: visitors },
  )
