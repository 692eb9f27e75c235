import type { Metadata } from 'next'
import { ArticleList } from '@/components/article-list'
import { CategoryGrid } from '@/components/category-grid'
import { ReachPeople } from '@/components/reach-people'
import { SearchBox } from '@/components/search-box/search-box'
import { searchBoxText } from '@/components/search-box/search-box-text'
import { StructuredData } from '@/components/structured-data'
import { articlesIn, listCategories, mostRead } from '@/lib/articles/queries'
import { plain, presenceSentence } from '@/lib/availability/sentence'
import { environment } from '@/lib/environment'
import { readerOf } from '@/lib/reader-language'
import { store } from '@/lib/store'
import { pageMetadata } from './page-metadata'
import styles from './page.module.css'

type Props = { params: Promise<{ language: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { text } = await readerOf(params)
  const description = text('help.home-description', { shop: store().name })
  return pageMetadata({ params, description, path: '/' })
}

/** The site and its search, as search engines read it. */
function siteFacts() {
  const { appUrl } = environment()
  const target = `${appUrl}/search?q={search_term_string}`
  return {
    '@type': 'WebSite',
    name: store().name,
    url: appUrl,
    potentialAction: { '@type': 'SearchAction', target, 'query-input': 'required name=search_term_string' },
  }
}

export default async function HomePage({ params }: Props) {
  const { language, text } = await readerOf(params)
  const categories = listCategories().map((category) => ({
    ...category,
    count: text('help.articles-count', { count: articlesIn(category.slug).length }),
  }))
  const popular = await mostRead(6)
  const presence = plain(presenceSentence(store(), new Date(), language))
  return (
    <>
      <div className={styles.hero}>
        <div className={styles.heroInside}>
          <h1 className={styles.greeting}>{text('help.greeting')}</h1>
          <SearchBox text={searchBoxText(text)} big />
        </div>
      </div>
      <div className={styles.page}>
        {categories.length > 0 ? (
          <section aria-labelledby="topics">
            <h2 className={styles.title} id="topics">
              {text('help.topics')}
            </h2>
            <CategoryGrid categories={categories} />
          </section>
        ) : (
          <p>{text('help.empty')}</p>
        )}
        {popular.length > 0 && (
          <section aria-labelledby="most-read">
            <h2 className={styles.title} id="most-read">
              {text('help.most-read')}
            </h2>
            <ArticleList articles={popular} brief />
          </section>
        )}
        <ReachPeople text={text} presence={presence} />
      </div>
      <StructuredData facts={siteFacts()} />
    </>
  )
}
