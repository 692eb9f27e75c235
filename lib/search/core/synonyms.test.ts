import { expect, test } from 'vitest'
import { ArticleIndex } from './article-index'
import { Finder } from './find'
import { fields } from './settings'

const none = { keywords: [], asks: [], headings: [], description: [], body: [] }

test.each(fields)('an exact word outranks its synonym where both stand in the %s', (field) => {
  const index = new ArticleIndex()
  const put = (id: string, text: string) =>
    index.put({ id, language: 'en', title: ['Code'], ...none, [field]: [text] })
  put('exact', 'About the voucher of the shop')
  put('a-synonym', 'About the gift card of the shop')
  for (const other of ['parcel', 'return', 'zip', 'seam', 'store']) put(other, `About the ${other} here`)
  const { ranked } = new Finder(index).find('voucher', { language: 'en', settled: true, limit: 5 })
  expect(ranked.map(({ article }) => article.id)).toEqual(['exact', 'a-synonym'])
})
