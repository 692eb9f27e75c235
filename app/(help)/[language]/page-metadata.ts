import type { Metadata } from 'next'
import { readerOf } from '@/lib/reader-language'
import { siteName } from '@/lib/site-name'

type About = {
  params: Promise<{ language: string }>
  /** without it: the site's own name */
  title?: string
  description?: string
  path: string
  type?: 'website' | 'article'
  /** search results and the like: worth nothing to a search engine */
  hidden?: boolean
}

/** What the head of a public page says about it. Pages replace, not extend, what the layout says, so all stands here. */
export async function pageMetadata({
  params,
  title,
  description,
  path,
  type,
  hidden,
}: About): Promise<Metadata> {
  const { language, text } = await readerOf(params)
  const site = siteName(text)
  return {
    title: title ? `${title} · ${site}` : site,
    description,
    alternates: hidden ? undefined : { canonical: path },
    robots: hidden ? { index: false, follow: true } : undefined,
    openGraph: {
      type: type ?? 'website',
      title: title ?? site,
      description,
      url: path,
      siteName: site,
      locale: language.replace('-', '_'),
    },
    twitter: { card: 'summary' },
  }
}
