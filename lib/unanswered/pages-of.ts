import { articlesIn } from '@/lib/articles/queries'

/** The paths that a filter names: a page of its own, or a category with its articles. */
export function pagesOf(name: string): string[] {
  if (name === 'home') return ['/']
  if (name === 'search' || name === 'contact') return [`/${name}`]
  return [`/categories/${name}`, ...articlesIn(name).map(({ slug }) => `/articles/${slug}`)]
}
