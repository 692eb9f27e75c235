import { expect, test } from 'vitest'
import { explainSearch } from '@/lib/search/explain-search'
import { textIn } from '@/lib/text'
import { pointRows } from './point-rows'

test('the rows shown for an article add up to its points, in the language of the reader and in another', () => {
  for (const question of ['how can i get a refund for my gift card', 'retrun a parcel', 'warranty']) {
    for (const language of ['en', 'de']) {
      const { articles } = explainSearch(question, { language })
      for (const article of articles) {
        const rows = pointRows(article, textIn('en'))
        expect(rows.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(article.points, 6)
        expect(rows.filter(({ points }) => points < 0.05).length).toBeLessThanOrEqual(1)
        expect(rows.some(({ word }) => word === 'Written in the shopper’s language')).toBe(language === 'en')
      }
    }
  }
})
