import { permanentRedirect } from 'next/navigation'
import { ArticleList } from '@/components/article-list'
import { PageTop } from '@/components/page-top'
import { Pagination } from '@/components/pagination'
import { ReachPeople } from '@/components/reach-people'
import { articlesIn, listCategories } from '@/lib/articles/queries'
import { readerOf } from '@/lib/reader-language'
import { store } from '@/lib/store'
import styles from './category-page.module.css'

const perPage = 60

type Props = { params: Promise<{ language: string }>; slug: string; page: number }

/** The address of a page of a topic; the first has no number. */
export function categoryPath(slug: string, page = 1): string {
  return page > 1 ? `/categories/${slug}/${page}` : `/categories/${slug}`
}

export function findCategory(slug: string) {
  return listCategories().find((category) => category.slug === slug)
}

/** A topic: its articles, sixty to a page. */
export async function CategoryPage({ params, slug, page }: Props) {
  const { text } = await readerOf(params)
  const category = findCategory(slug)
  const articles = articlesIn(slug)
  const pages = Math.ceil(articles.length / perPage)
  // Addresses without a topic never get here (lib/articles/page-address.ts); one may have vanished just now.
  if (!category) permanentRedirect('/')
  if (page > pages) permanentRedirect(categoryPath(slug))
  return (
    <div className={styles.page}>
      <PageTop
        text={text}
        steps={[{ name: text('help.home'), path: '/' }]}
        here={{ name: category.name, path: categoryPath(slug) }}
      />
      <div className={styles.head} lang={store().language}>
        <h1>{category.name}</h1>
        {category.description && <p className={styles.lead}>{category.description}</p>}
      </div>
      <ArticleList articles={articles.slice((page - 1) * perPage, page * perPage)} />
      <Pagination page={page} pages={pages} hrefOf={(other) => categoryPath(slug, other)} text={text} />
      <div className={styles.end}>
        <ReachPeople text={text} />
      </div>
    </div>
  )
}
