import { expect, test } from 'vitest'
import { textIn } from '@/lib/text'
import { optionsFor } from './options'
import { searchBoxText } from './search-box-text'
import type { Suggestions } from './suggest'

const words = searchBoxText(textIn('en'))
const result = {
  slug: 'return-labels',
  title: 'Return labels',
  url: '/articles/return-labels',
  categoryName: 'Returns',
  excerpt: { text: '', marks: [] as [number, number][] },
}
const kinds = (found: Omit<Suggestions, 'query'>) =>
  optionsFor({ query: 'retrun label ', ...found }, words).map(({ kind }) => kind)

test('where a word was corrected, the literal words can be chosen, after what was found', () => {
  const answered = { answered: true, corrected: 'return label ', results: [result] }
  expect(kinds(answered)).toEqual(['article', 'literal', 'all'])
  expect(kinds({ ...answered, answered: false })).toEqual(['ask', 'article', 'literal'])
  const literal = optionsFor({ query: 'retrun label ', ...answered }, words)[1]!
  expect(literal.href).toBe('/search?q=retrun%20label&literal=true')
  expect(literal.label).toBe('Search for “retrun label” exactly as written')
})

test('where none was, nothing of the kind is offered', () => {
  expect(kinds({ answered: true, results: [result] })).toEqual(['article', 'all'])
})
