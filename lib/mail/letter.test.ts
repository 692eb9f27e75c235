import { expect, test } from 'vitest'
import { readStore } from '@/lib/store'
import { writeLetter } from './letter'

test('what a person wrote stands in a letter literally, as text and as HTML', () => {
  const hostile = `<img src=x onerror=alert(1)>\n"quoted" & 'more'\r\n</blockquote><script>`
  const { text, html } = writeLetter({
    language: 'en',
    shop: { ...readStore('/nowhere'), name: 'Tom & <b>Jerry</b>' },
    blocks: [
      hostile,
      { quote: hostile },
      { facts: [['Name', hostile]] },
      { href: 'https://shop.example/?a=1&b="', label: 'Read' },
    ],
    foot: ['<i>foot</i>'],
  })
  expect(html.match(/<(img|script|b|i)\b/g)).toBeNull()
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;<br>&quot;quoted&quot; &amp; &#39;more&#39;<br>')
  expect(html).toContain('href="https://shop.example/?a=1&amp;b=&quot;"')
  expect(text).toContain(`> <img src=x onerror=alert(1)>\n> "quoted" & 'more'`)
  expect(text).toContain('Read\nhttps://shop.example/?a=1&b="')
})
