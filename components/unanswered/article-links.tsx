import { getArticle } from '@/lib/articles/queries'

/** Articles by title, one after the other; one that is gone by its slug. */
export function ArticleLinks({ slugs }: { slugs: string[] }) {
  return slugs.map((slug, at) => (
    <span key={slug}>
      {at > 0 && ', '}
      <ArticleLink slug={slug} />
    </span>
  ))
}

export function ArticleLink({ slug }: { slug: string }) {
  const title = getArticle(slug)?.title
  return title ? <a href={`/articles/${slug}`}>{title}</a> : slug
}
