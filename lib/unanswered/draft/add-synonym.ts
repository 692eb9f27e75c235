import { stringify } from 'yaml'
import { readOptional } from '@/lib/articles/settings-files'
import { environment } from '@/lib/environment'
import type { DraftFile } from './draft-article'

const path = 'synonyms.yml'

/** synonyms.yml with one more group of words that mean the same; `slug` is the article it is for. */
export function addSynonym(slug: string, words: string[]): DraftFile {
  const revise = (text: string) => withSynonym(text, words)
  // All go to one file: on branches of their own they would be in each other's way.
  return {
    path,
    slug,
    text: revise(readOptional(environment().contentDir, path)),
    branch: 'synonyms',
    revise,
  }
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
