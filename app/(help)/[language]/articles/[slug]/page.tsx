import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleBody } from '@/components/article-body'
import { ArticleList } from '@/components/article-list'
import { ArticleRating } from '@/components/article-rating/article-rating'
import { ratingText } from '@/components/article-rating/rating-text'
import { OnThisPage } from '@/components/on-this-page'
import { PlainScript } from '@/components/page-scripts/plain-script'
import { traceRead } from '@/components/page-scripts/trace-read'
import { PageTop } from '@/components/page-top'
import { ReachPeople } from '@/components/reach-people'
import { readBody } from '@/lib/articles/body'
import { getArticle, listCategories, relatedArticles } from '@/lib/articles/queries'
import type { Article } from '@/lib/articles/schema'
import { dayInWords, directionOf, readerOf } from '@/lib/reader-language'
import { pageMetadata } from '../../page-metadata'
import styles from './page.module.css'

type Props = { params: Promise<{ language: string; slug: string }> }

// Nothing here may read cookies, headers or the query: the page is made once and served from the cache.
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = getArticle((await params).slug)
  if (!article) return {}
  const { title, description, slug } = article
  return pageMetadata({ params, title, description, path: `/articles/${slug}`, type: 'article' })
}

function stepsTo(article: Article, home: string) {
  const category = listCategories().find(({ slug }) => slug === article.category)
  return [
    { name: home, path: '/' },
    { name: category?.name ?? article.category, path: `/categories/${article.category}` },
  ]
}

export default async function ArticlePage({ params }: Props) {
  const { language, text } = await readerOf(params)
  const { slug } = await params
  const article = getArticle(slug)
  const body = article && readBody(article)
  // Unknown addresses never get here (lib/articles/page-address.ts); an article may have vanished just now.
  if (!article || !body) notFound()

  const related = relatedArticles(article)
  const contact = `/contact?articles=${slug}`
  const headings = article.sections.flatMap(({ heading }) => (heading?.depth === 2 ? [heading] : []))
  const beside = { headings, title: text('help.on-this-page') }
  return (
    <div className={styles.page}>
      <PageTop
        text={text}
        steps={stepsTo(article, text('help.home'))}
        here={{ name: article.title, path: `/articles/${slug}` }}
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          <article lang={article.language} dir={directionOf(article.language)}>
            <h1>{article.title}</h1>
            <p className={styles.lead}>{article.description}</p>
            <p className={styles.updated} lang={language}>
              <time dateTime={article.updatedAt.toISOString()}>
                {text('help.updated', { date: dayInWords(article.updatedAt, language) })}
              </time>
            </p>
            <OnThisPage {...beside} wide={false} />
            <div className={styles.body}>
              <ArticleBody tree={body} text={text} contact={contact} />
            </div>
          </article>
          <ArticleRating slug={slug} contact={contact} text={ratingText(text)} />
        </div>
        <aside className={styles.beside}>
          <OnThisPage {...beside} wide />
        </aside>
      </div>
      {related.length > 0 && (
        <section className={styles.related} aria-labelledby="related">
          <h2 className={styles.title} id="related">
            {text('help.related')}
          </h2>
          <ArticleList articles={related} brief />
        </section>
      )}
      <ReachPeople text={text} href={contact} />
      <PlainScript run={traceRead} given={[slug]} />
    </div>
  )
}
