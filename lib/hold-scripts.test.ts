import { expect, test } from 'vitest'
import { holdScripts } from './hold-scripts'

test('the scripts of islands wait, and nothing asks for them early', () => {
  const page = [
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
    '<link rel="preload" as="font" href="/_next/static/media/f.woff2"/>',
    '<script src="/_next/static/chunks/a.js" async=""></script>',
    '<script src="/_next/static/chunks/b.js" id="_R_" async=""></script>',
  ]
  expect(holdScripts(page.join(''))).toBe(
    [
      '<link rel="preload" as="font" href="/_next/static/media/f.woff2"/>',
      '<script type="late" src="/_next/static/chunks/a.js" async=""></script>',
      '<script type="late" src="/_next/static/chunks/b.js" id="_R_" async=""></script>',
    ].join(''),
  )
})

test.each([
  '<script src="/_next/static/chunks/p.js" noModule=""></script>',
  '<script>self.__next_f.push([1,"a"])</script>',
  '<script type="application/ld+json">{}</script>',
  '<p>&lt;script src="/_next/a.js"&gt;</p>',
])('%s stays as it is', (html) => {
  expect(holdScripts(html)).toBe(html)
})
