import type { Article } from '@/lib/articles/schema'
import styles from './article-list.module.css'

/** Articles as a list of titles, with what each says in a sentence unless `brief`. */
export function ArticleList({ articles, brief = false }: { articles: Article[]; brief?: boolean }) {
  return (
    <ul className={brief ? styles.brief : styles.list}>
      {articles.map(({ slug, title, description, language }) => (
        <li key={slug} className={styles.row} lang={language}>
          <a className={styles.link} href={`/articles/${slug}`}>
            <span className={styles.title}>{title}</span>
            {!brief && <span className={styles.description}>{description}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
