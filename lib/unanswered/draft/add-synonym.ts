import { stringify } from 'yaml'
import { readOptional } from '@/lib/articles/settings-files'
import { environment } from '@/lib/environment'
import type { DraftFile } from './draft-article'

const path = 'synonyms.yml'

/** synonyms.yml with one more group of words that mean the same; `slug` is the article it is for. */
export function addSynonym(slug: string, words: string[]): DraftFile {
  return { path, slug, text: withSynonym(readOptional(environment().contentDir, path), words) }
}

/** The text of a synonyms.yml with `words` as one more group; all else stays as it was written. */
export function withSynonym(source: string, words: string[]): string {
  const group = stringify([...new Set(words)], {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
  })
  const before = source === '' || source.endsWith('\n') ? source : `${source}\n`
  return `${before}- ${group}`
}
