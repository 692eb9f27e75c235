import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { readBody } from '@/lib/articles/body'
import { bodyTree } from '@/lib/articles/body-tree'
import { examineBody } from '@/lib/articles/examine-body'
import { listArticles } from '@/lib/articles/queries'
import { keepSafe } from '@/lib/articles/safe-tree'
import { textIn } from '@/lib/text'
import { ArticleBody } from './article-body'

const text = textIn('en')

/** The page's HTML, or nothing where the body is refused. */
function draw(body: string): string {
  const source = `---\ntitle: A\ndescription: B.\n---\n${body}`
  const { tree, props } = examineBody('a.mdx', source, { 'returns.period': '60 days' })
  if (!tree) return ''
  const safe = keepSafe(bodyTree(tree, props, () => ({})))
  return renderToStaticMarkup(<ArticleBody tree={safe} text={text} contact="/contact" />)
}

test('every article of the shop is drawn, and every heading that search knows is an anchor in it', () => {
  for (const article of listArticles()) {
    const html = renderToStaticMarkup(
      <ArticleBody tree={readBody(article)!} text={text} contact="/contact" />,
    )
    expect(html.length, article.slug).toBeGreaterThan(500)
    for (const { heading } of article.sections) {
      if (heading) expect(html, article.slug).toContain(`id="${heading.anchor}"`)
    }
    expect(html).not.toMatch(/<[A-Z]/)
  }
})

test('components written on one line are the blocks they stand for', () => {
  const html = draw('<Tabs> <Tab title="By card">One *word*.</Tab> <Tab title="By bank">Two.</Tab> </Tabs>')
  expect(html).toContain('<p>One <em>word</em>.</p>')
  expect(html.match(/<section/g)).toHaveLength(2)
})

test('a table says what it shows, to eyes and to screen readers', () => {
  const html = draw('<Table caption="Costs">\n\n| | EU |\n| --- | ---: |\n| Post | €5 |\n\n</Table>')
  expect(html).toContain('role="region" aria-label="Costs" tabindex="0"')
  expect(html).toMatch(
    /<caption[^>]*>Costs<\/caption><thead><tr><td><\/td><th scope="col" data-align="right">EU/,
  )
})

const hostile = [
  '<script>alert(1)</script>',
  '[a](javascript:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a]: javascript:alert(1)\n\n[a]',
  '<Figure src="a.svg" alt="x" onError="alert(1)" />',
  '<Callout kind="tip" dangerouslySetInnerHTML="x">y</Callout>',
  '`<img src=x onerror=alert(1)>`',
  '\\<script>alert(1)\\</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '![x](x" onerror="alert(1))',
  'www.a.example/"onmouseover="alert(1)',
  '[a](https://a.example/"onmouseover="x)',
  '<Accordion title="&lt;img src=x onerror=alert(1)&gt;">y</Accordion>',
]
const tag = /<\/?([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi
const shown =
  /^(div|p|h[2-4]|a|strong|em|del|code|pre|br|hr|ul|ol|li|blockquote|table|caption|thead|tbody|tr|th|td|aside|svg|circle|path|details|summary|span|section|figure|figcaption|img|link|video|source|track|bdi)$/

function expectHarmless(html: string) {
  expect(html.replace(tag, '')).not.toContain('<')
  for (const [, name, attributes] of html.matchAll(tag)) {
    expect(name).toMatch(shown)
    expect(attributes).not.toMatch(/\s(on[a-z]+|srcdoc|style|formaction)=/i)
    expect(attributes).not.toMatch(/\s(href|src)="(?!\/(?!\/)|#|https:|mailto:|tel:)/i)
  }
}

test('nothing hostile reaches the page, alone or mixed with anything', () => {
  for (const body of hostile) expectHarmless(draw(body))
  const piece = fc.oneof(fc.constantFrom(...hostile, '\n\n', '- ', '> ', '| a |\n| - |\n| '), fc.string())
  const body = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(body, (given) => expectHarmless(draw(given))),
    { numRuns: 300 },
  )
})

test('what the checks would let pass is dropped all the same', () => {
  const element = (tagName: string, properties: object) => ({
    type: 'element' as const,
    tagName,
    properties: { ...properties },
    children: [],
  })
  const safe = keepSafe({
    type: 'root',
    children: [
      element('script', {}),
      element('a', { href: 'javascript:alert(1)', onClick: 'x', style: 'x' }),
      { type: 'comment', value: 'x' },
      element('Figure', { src: 'a.svg', onError: 'x' }),
    ],
  })
  expect(safe.children).toEqual([element('a', {}), element('Figure', { src: 'a.svg' })])
})
