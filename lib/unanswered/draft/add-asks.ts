import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSeq, parseDocument } from 'yaml'
import { getArticle } from '@/lib/articles/queries'
import { environment } from '@/lib/environment'
import type { DraftFile } from './draft-article'

const frontMatter = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?\r?\n)?(---[ \t]*(?:\r?\n|$))/

/** An article's file with more phrasings under `asks:`; everything else stays as it was written. Undefined without it. */
export function addAsks(slug: string, phrasings: string[]): DraftFile | undefined {
  const article = getArticle(slug)
  if (!article) return undefined
  const path = article.file
  const source = readFileSync(join(environment().contentDir, path), 'utf8')
  const revise = (text: string) => withAsks(text, phrasings)
  return { path, slug, text: revise(source), branch: slug, revise }
}

/** The text of an article with `phrasings` among its asks, each once. */
export function withAsks(source: string, phrasings: string[]): string {
  const found = frontMatter.exec(source)
  if (!found) return source
  const [whole, begin, yaml = '', end] = found
  const document = parseDocument(yaml)
  const asks = document.get('asks')
  const there = isSeq(asks) ? (asks.toJSON() as unknown[]).map(String) : []
  const fresh = [...new Set(phrasings)].filter((phrasing) => !there.includes(phrasing))
  if (fresh.length === 0) return source
  if (isSeq(asks)) {
    asks.flow = false
    for (const phrasing of fresh) asks.add(phrasing)
  } else document.set('asks', fresh)
  return (
    begin! +
    document.toString({ lineWidth: 0, flowCollectionPadding: false }) +
    end! +
    source.slice(whole.length)
  )
}
