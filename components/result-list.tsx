import type { SearchResult } from '@/lib/search/schema'
import { MarkedText } from './marked-text'
import styles from './result-list.module.css'

type Props = { results: SearchResult[]; searchId: string }

/** Goes on to the article and keeps which result was opened. Where scripts run they put the article's own address here. */
function openedBy(id: string, slug: string, rank: number, url: string): string {
  const anchor = url.split('#')[1]
  return `/search/open?${new URLSearchParams({ id, slug, rank: String(rank), ...(anchor && { anchor }) })}`
}

/** Search results: title, the passage that fits with its words marked, the section it stands in, the topic. */
export function ResultList({ results, searchId }: Props) {
  return (
    <ol className={styles.list}>
      {results.map(({ slug, title, categoryName, excerpt, heading }, index) => {
        const link = (url: string) => ({
          href: openedBy(searchId, slug, index + 1, url),
          'data-url': url,
          suppressHydrationWarning: true,
          'data-slug': slug,
          'data-rank': index + 1,
        })
        return (
          <li key={slug} className={styles.result}>
            <h3 className={styles.title}>
              <a {...link(`/articles/${slug}`)}>{title}</a>
            </h3>
            <p className={styles.excerpt}>
              <MarkedText {...excerpt} />
            </p>
            <p className={styles.place}>
              <span>{categoryName}</span>
              {heading && (
                <a className={styles.heading} {...link(heading.url)}>
                  {heading.text}
                </a>
              )}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
