import { expect, test } from 'vitest'
import { textIn } from '@/lib/text'
import type { QuestionChange } from '@/lib/unanswered/history/queries'
import { changeSentence } from './change-sentence'

function sentence(change: Partial<QuestionChange>): string {
  const words = { text: textIn('en'), day: String, number: String }
  return changeSentence({ id: '1', what: 'state', detail: {}, at: new Date(0), ...change }, words)
}

const article = { slug: 'rewax-a-shell', title: 'Rewax a shell jacket' }
const words = { found: 3, all: 40 }
const askings = { asked: 37, opened: 31, helped: 5, solved: 28, contacted: 4 }

test.each([
  ['published', {}, /: “Rewax a shell jacket” is published\. .* of 3 of 40 visitors/],
  ['published', { code: 'words' }, /: The words of only 3 of 40 visitors find “Rewax a shell jacket” now\./],
  ['published', { code: 'text' }, /: The text of “Rewax a shell jacket” does not say .* trial/],
  ['published', { code: 'gone' }, /: “Rewax a shell jacket” is not served any more/],
  ['drafted', { code: 'gone' }, /: “Rewax a shell jacket” is not served any more/],
  ['proving', {}, /: The words of 3 of 40 visitors find “Rewax a shell jacket”.* trial/],
  ['proved', {}, /: Proved\. Of 37 .*, 31 .*, 28 .* and 4 /],
  ['failed', {}, /: .* did not hold\. Of 37 .*, 31 .*, 28 .* and 4 /],
  ['regressed', { code: 'gone' }, /: It came back: “Rewax a shell jacket” is not served any more\.$/],
  ['regressed', { code: 'words' }, /: It came back: .* only 3 of 40 visitors find “Rewax a shell jacket”/],
  ['regressed', { code: 'text' }, /: It came back: the text of “Rewax a shell jacket” does not say/],
  ['regressed', { code: 'contacts' }, /: It came back: of 37 who asked .*, 4 wrote to us/],
])('what happened by itself is told as it was, with its figures: %s %j', (state, detail, says) => {
  expect(sentence({ state, detail: { ...article, ...words, ...askings, ...detail } })).toMatch(says)
})

test('only who came back is said to have written again', () => {
  for (const code of ['gone', 'words', 'text']) {
    const said = sentence({ state: 'regressed', detail: { ...article, ...words, ...askings, code } })
    expect(said).not.toMatch(/wrote|37|28/)
  }
})

test('an article is called as it was then, without a title as it is called now, or by its slug', () => {
  const drafted = { state: 'drafted', by: 'Edda' }
  const call = (detail: object) => sentence({ ...drafted, detail: { how: 'article', ...detail } })
  expect(call({ slug: 'gift-wrapping', title: 'Wrapping of old' })).toContain('“Wrapping of old”')
  expect(call({ slug: 'gift-wrapping' })).toContain('“Gift wrapping and messages”')
  expect(call({ slug: 'never-was' })).toContain('“never-was”')
})

test('what visitors merged by asking both in one visit was merged by nobody', () => {
  expect(sentence({ what: 'merged', detail: { into: '2' } })).toMatch(/^Visitors asked .* in one visit/)
  expect(sentence({ what: 'merged', detail: { from: '2' } })).toMatch(/^Visitors asked .* in one visit/)
  expect(sentence({ what: 'merged', detail: { from: '2' }, by: 'Leo' })).toMatch(/^Leo merged /)
})
