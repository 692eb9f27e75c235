import type { Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ComponentProps, ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { Text } from '@/lib/text'
import styles from './article-body.module.css'
import { Accordion } from './mdx/accordion'
import { Callout } from './mdx/callout'
import { ContactCard } from './mdx/contact-card'
import { Figure } from './mdx/figure'
import { RelatedArticles } from './mdx/related-articles'
import { Steps } from './mdx/steps'
import { DataCell, HeadCell, ScrollTable, Table } from './mdx/table'
import { Tab, Tabs } from './mdx/tabs'
import { Video } from './mdx/video'

type Props = {
  /** from readBody */
  tree: Root
  text: Text
  /** where a letter is written, with what is known already */
  contact: string
}

/** What an article says, drawn. */
export function ArticleBody({ tree, text, contact }: Props) {
  const given = { Fragment, jsx, jsxs, tableCellAlignToStyle: false }
  const components = {
    a: Link,
    table: (props: { children?: ReactNode }) => (
      <ScrollTable label={text('article.table')}>{props.children}</ScrollTable>
    ),
    th: HeadCell,
    td: DataCell,
    Accordion,
    Callout: (props: Omit<ComponentProps<typeof Callout>, 'text'>) => <Callout {...props} text={text} />,
    ContactCard: (props: { title?: string; children?: ReactNode }) => (
      <ContactCard {...props} href={contact} text={text} />
    ),
    Figure,
    RelatedArticles: (props: { children?: ReactNode }) => (
      <RelatedArticles text={text}>{props.children}</RelatedArticles>
    ),
    Steps,
    Tab,
    Table,
    Tabs,
    Variable: (props: { children?: ReactNode }) => <>{props.children}</>,
    Video: (props: Omit<ComponentProps<typeof Video>, 'text'>) => <Video {...props} text={text} />,
  }
  return (
    <div className={styles.body}>{toJsxRuntime(tree, { ...given, components: components as object })}</div>
  )
}

function Link({ href = '', title, children }: { href?: string; title?: string; children?: ReactNode }) {
  const elsewhere = /^https?:/i.test(href)
  return (
    <a href={href} title={title} rel={elsewhere ? 'noopener' : undefined}>
      {children}
    </a>
  )
}
