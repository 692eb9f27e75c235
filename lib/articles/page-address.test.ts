import { expect, test } from 'vitest'
import { pageAddress } from './page-address'

test('an address of the help center leads to the page in the language of the shop, or the one the reader chose', () => {
  expect(pageAddress('/')).toBe('/shop')
  expect(pageAddress('/articles/return-an-item')).toBe('/shop/articles/return-an-item')
  expect(pageAddress('/articles/return-an-item', 'a=b; language=de')).toBe('/de/articles/return-an-item')
  expect(pageAddress('/search?q=a%3Fb', 'language=de; c=d')).toBe('/de/search?q=a%3Fb')
  expect(pageAddress('/chat?c=1', 'language=de')).toBe('/de/chat?c=1')
  expect(pageAddress('/categories/orders/2')).toBe('/shop/categories/orders/2')
})

test('an article or category that is not published leads to the page that searches for it', () => {
  expect(pageAddress('/articles/no-such-article?a=1')).toBe('/shop/nothing/articles/no-such-article?a=1')
  expect(pageAddress('/categories/nope/2')).toBe('/shop/nothing/categories/nope/2')
  expect(pageAddress('/articles/%E0%A4%A')).toBe('/shop/nothing/articles/%E0%A4%A')
})

test('the folders of the pages are no addresses', () => {
  expect(pageAddress('/shop/articles/return-an-item')).toBe('/shop/nothing/shop/articles/return-an-item')
  expect(pageAddress('/de', 'language=de')).toBe('/de/nothing/de')
  expect(pageAddress('/hc/articles/return-an-item')).toBe('/shop/nothing/hc/articles/return-an-item')
  expect(pageAddress('/shop/chat')).toBe('/shop/nothing/shop/chat')
  expect(pageAddress('/desk/articles/return-an-item')).toBeUndefined()
})

test('other addresses, and a cookie that is not a language, change nothing', () => {
  expect(pageAddress('/desk/inbox', 'language=de')).toBeUndefined()
  expect(pageAddress('/articles/return-an-item/')).toBeUndefined()
  expect(pageAddress('/chat/open?key=1')).toBeUndefined()
  expect(pageAddress('/', 'language=../desk')).toBe('/shop')
})
