import type { Category } from '@/lib/articles/schema'
import { store } from '@/lib/store'
import styles from './category-grid.module.css'
import { CategoryIcon } from './category-icon'

/** Every topic with what it is about and how much there is to read. */
export function CategoryGrid({ categories }: { categories: (Category & { count: string })[] }) {
  return (
    <ul className={styles.grid}>
      {categories.map(({ slug, name, description, icon, count }) => (
        <li key={slug} className={styles.cell}>
          <a className={styles.card} href={`/categories/${slug}`}>
            <span className={styles.icon}>
              <CategoryIcon name={icon} />
            </span>
            <span className={styles.words}>
              <span className={styles.name} lang={store().language}>
                {name}
              </span>
              {description && (
                <span className={styles.description} lang={store().language}>
                  {description}
                </span>
              )}
              <span className={styles.count}>{count}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
