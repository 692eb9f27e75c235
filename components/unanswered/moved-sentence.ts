import { getArticle } from '@/lib/articles/queries'
import type { Text } from '@/lib/text'

/** Why what held before holds no longer: the article is gone, words miss it, its text is another, or people write to us. */
const codes = ['gone', 'words', 'text', 'contacts'] as const

type Detail = Record<string, unknown>

/** What an article was called then; entries that do not say so call it as it is called now. */
export function articleThen({ slug, title }: Detail): string {
  return typeof title === 'string' ? title : (getArticle(String(slug))?.title ?? String(slug))
}

/** How a question moved on by itself, with the figures that moved it; undefined for what staff say. */
export function movedSentence(
  state: string | undefined,
  detail: Detail,
  by: string,
  text: Text,
): string | undefined {
  const values = { by, article: articleThen(detail), ...figuresOf(detail) }
  switch (state) {
    case 'drafted':
      return detail.code === 'gone' ? text('unanswered.history-gone', values) : undefined
    case 'published':
      if (detail.code === 'gone') return text('unanswered.history-gone', values)
      if (detail.code === 'text') return text('unanswered.history-published-text', values)
      return text(`unanswered.history-published${detail.code === 'words' ? '-words' : ''}`, values)
    case 'proving':
    case 'proved':
    case 'failed':
      return text(`unanswered.history-${state}`, values)
    case 'regressed':
      return text(`unanswered.history-regressed-${lossOf(detail)}`, values)
    default:
      return undefined
  }
}

/** Why a question came back. */
export function lossOf({ code }: Detail): (typeof codes)[number] {
  return codes.find((each) => each === code) ?? 'words'
}

export function figuresOf(detail: Detail) {
  const figure = (name: string) => Number(detail[name] ?? 0)
  const [found, all] = [figure('found'), figure('all')]
  const [asked, opened, solved, contacted] = ['asked', 'opened', 'solved', 'contacted'].map(figure)
  return { found, all, asked: asked!, opened: opened!, solved: solved!, contacted: contacted! }
}
