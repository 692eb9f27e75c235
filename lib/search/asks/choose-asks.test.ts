import { expect, test } from 'vitest'
import { ArticleIndex, type SearchDocument } from '../core/article-index'
import { Finder } from '../core/find'
import { standingOf } from '../core/standing'
import { whatIf } from '../core/what-if'
import { type Guard, type Phrasing, chooseAsks } from './choose-asks'

const shop = [
  document('neighbours', 'Leave it with a neighbour', 'The driver may leave it in a shed. A person signs.', [
    'please ring twice',
    'nobody is home in the morning',
    'do i sign',
  ]),
  document('sign-in', 'Sign in', 'How do I sign in? Choose Sign in and type the code.'),
  document('newsletter', 'Sign up for the newsletter', 'Do I sign up for good? No.', [], ['sign up']),
  document('close', 'Close your account', 'Your points end. Sign off for good.', [], ['closing', 'end it']),
  document('call', 'Call us', 'We answer the phone until six.'),
]

function document(
  id: string,
  title: string,
  body: string,
  asks: string[] = [],
  keywords: string[] = [],
): SearchDocument {
  return { id, language: 'en', title: [title], body: [body], asks, keywords, headings: [], description: [] }
}

async function chosen(slug: string, phrasings: Phrasing[], guards: Guard[] = []) {
  const index = new ArticleIndex()
  for (const each of shop) index.put(each)
  const finder = new Finder(index)
  finder.usualShare()
  const own = shop.find(({ id }) => id === slug)!
  const proposals = await chooseAsks({
    slug,
    phrasings,
    guards,
    tried: async (asks, queries) =>
      whatIf(index, { ...own, asks: [...own.asks, ...asks] }, () =>
        queries.map((each) =>
          standingOf(finder, each.query, each.slug, { language: 'en', byWords: true, needed: 0.5 }),
        ),
      ),
  })
  return Object.fromEntries(proposals.map(({ text, attach, reason }) => [text, { attach, ...reason }]))
}
const asked = (text: string, count = 2) => ({ text, count })

test('a phrasing is proposed for what it brings to the others; what they bring need not be attached', async () => {
  expect(await chosen('call', [asked('hotline', 5), asked('your hotline'), asked('call us')])).toMatchObject({
    hotline: { attach: true, code: 'lifts', others: 2 },
    'your hotline': { attach: false, code: 'brought-by-others' },
    'call us': { attach: false, code: 'found' },
  })
})

test('that it finds itself is no reason: asked once and bringing nothing else, it may be another question', async () => {
  const once = [asked('hotline'), asked('your hotline'), asked('chew the carpet', 1)]
  expect((await chosen('call', once))['chew the carpet']).toEqual({ attach: false, code: 'asked-once' })
  const often = [asked('hotline'), asked('your hotline'), asked('chew the carpet', 7)]
  expect((await chosen('call', often))['chew the carpet']).toEqual({ attach: true, code: 'lifts', others: 0 })
  expect(await chosen('call', [asked('chew the carpet', 1)])).toMatchObject({
    'chew the carpet': { attach: true },
  })
})

test('what was chosen early is left out when a later one brings it', async () => {
  const phrasings = [asked('hotline open sunday', 9), asked('hotline', 3), asked('sunday hours', 2)]
  const reasons = await chosen('call', phrasings)
  const attached = phrasings.filter(({ text }) => reasons[text]!.attach)
  for (const { text } of phrasings) expect(reasons[text]!.code).toMatch(/lifts|brought-by-others/)
  expect(attached.length).toBeLessThan(phrasings.length)
})

test('a phrasing that takes the question of another article is not proposed, and the question is named', async () => {
  const phrasings = [asked('do i sign'), asked('do i sign off')]
  expect((await chosen('close', phrasings))['do i sign']).toMatchObject({ attach: true })
  const guards = [{ query: 'do i sign', slug: 'neighbours' }]
  expect(await chosen('close', phrasings, guards)).toMatchObject({
    'do i sign': { attach: false, code: 'takes', query: 'do i sign', slug: 'neighbours', first: 'close' },
    'do i sign off': { attach: false, code: 'takes' },
  })
})

test('a question that its article does not answer today is nothing to take', async () => {
  const guards = [{ query: 'xyzzyqw', slug: 'neighbours' }]
  expect((await chosen('close', [asked('do i sign')], guards))['do i sign']).toMatchObject({ attach: true })
})

test('a phrasing that does not lift the article is not proposed, and says who stands first', async () => {
  const reasons = await chosen('call', [asked('sign')])
  expect(reasons.sign).toMatchObject({ attach: false, code: 'not-lifted', first: 'newsletter' })
})
