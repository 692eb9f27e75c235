import type { ElementContent, Root } from 'hast'
import { environment } from '@/lib/environment'
import { store } from '@/lib/store'
import { type Finish, bodyTree } from './body-tree'
import { slugsOf } from './components'
import { content, leaveOut } from './content'
import { examineBody } from './examine-body'
import { imageSize } from './image-size'
import { getArticle } from './queries'
import { keepSafe } from './safe-tree'
import type { Article } from './schema'

/**
 * The article's body as elements to draw, checked and safe. Undefined when it turns out to be broken: then the article
 * is left out from now on, and the page answers as for one that is not there.
 */
export function readBody(article: Article): Root | undefined {
  const source = content().sources.get(article.slug)?.toString('utf8')
  if (source === undefined) return undefined
  const { tree, props, problems } = examineBody(article.file, source, store().variables)
  if (tree) return keepSafe(bodyTree(tree, props, finishFor(article)))
  leaveOut(article, problems)
  return undefined
}

const text = (value: string): ElementContent => ({ type: 'text', value })

const finishFor =
  ({ language }: Article): Finish =>
  (name, props) => {
    if (name === 'Variable') return { children: [text(store().variables[props.name!] ?? '')] }
    const picture = { Figure: props.src, Video: props.poster }[name]
    if (picture) return { extra: { ...imageSize(`${environment().contentDir}/images/${picture}`), language } }
    if (name !== 'RelatedArticles') return {}
    const articles = slugsOf(props.slugs!).flatMap((slug) => getArticle(slug) ?? [])
    const links = articles.map(({ slug, title }): ElementContent => ({
      type: 'element',
      tagName: 'a',
      properties: { href: `/articles/${slug}` },
      children: [text(title)],
    }))
    return { children: links }
  }
