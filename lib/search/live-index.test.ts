import { expect, test } from 'vitest'
import { listArticles } from '@/lib/articles/queries'
import { finder, searchReady, startSearch } from './live-index'

test('a search that waits for the index finds it whole and measured, while the start still builds it', async () => {
  const started = startSearch()
  await searchReady()
  const ready = finder()
  expect(ready.isMeasured).toBe(true)
  expect(ready.index.size).toBe(listArticles().length)
  await started
  expect(ready.renewUsualShare()).toBe(false)
})
