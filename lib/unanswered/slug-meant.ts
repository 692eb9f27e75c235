import { listArticles } from '@/lib/articles/queries'

/** The article that somebody names by its slug, its address or its title; else what they wrote, as it is. */
export function slugMeant(written: string): string {
  const named = written.trim()
  const title = named.toLocaleLowerCase()
  const titled = listArticles().find((article) => article.title.toLocaleLowerCase() === title)
  const inAddress = /\/articles\/([^/?#]+)/.exec(named)?.[1]
  return titled?.slug ?? inAddress ?? named
}
