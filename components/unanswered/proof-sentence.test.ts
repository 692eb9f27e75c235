import { expect, test } from 'vitest'
import { textIn } from '@/lib/text'
import type { ProofNow } from '@/lib/unanswered/proof/now/queries'
import { verdictOn } from '@/lib/unanswered/proof/verdict'
import { proofSentence } from './proof-sentence'

const askings = { asked: 37, reached: 33, opened: 31, helped: 5, solved: 36, contacted: 0 }
const proof: ProofNow = {
  ...{ slug: 'rewax-a-shell', state: 'proving', daysLeft: 3, askingsLeft: 7 },
  recorded: { at: new Date('2026-11-20T10:00:00Z'), detail: { title: 'Rewax a shell jacket' } },
}
const says = (more: Partial<ProofNow>) =>
  proofSentence({ ...proof, ...more }, { text: textIn('en'), day: () => 'Friday' })
const recorded = (detail: object) => ({ at: new Date(0), detail: { ...proof.recorded!.detail, ...detail } })

test('a question on trial is not proved before it is, whatever the figures say', () => {
  expect(says({ verdict: verdictOn(askings, false) })).toMatch(/another 3 days or another 7 askings/)
  const over = says({ verdict: verdictOn(askings, true) })
  expect(over).toMatch(/window is over/)
  expect(over).not.toMatch(/proved|needed nothing/i)
  expect(says({ verdict: verdictOn({ ...askings, solved: 18 }, true) })).toMatch(/^Not enough data/)
})

test('what is decided is told as it was decided', () => {
  expect(says({ state: 'proved', recorded: recorded(askings) })).toMatch(
    /^Proved on Friday: of 37 visitors who asked, 36 needed nothing else and 0 wrote to us/,
  )
  expect(says({ state: 'failed', recorded: recorded({ ...askings, contacted: 20 }) })).toMatch(
    /^Did not hold on Friday: of 37 visitors .* 20 wrote to us/,
  )
})

test.each([
  ['gone', /^Came back on Friday: “Rewax a shell jacket” is not served any more/],
  ['words', /^Came back on Friday: the words of only 3 of 40 visitors found it/],
  ['text', /^Came back on Friday: its text does not say what its asks promise/],
  ['contacts', /^Came back on Friday: of 37 who asked in the last weeks, 9 wrote to us/],
])('a question that came back says why and no more that it is proved: %s', (code, why) => {
  const detail = { ...askings, contacted: 9, found: 3, all: 40, code }
  const said = says({ state: 'regressed', recorded: recorded(detail) })
  expect(said).toMatch(why)
  expect(said).not.toMatch(/proved/i)
})

test('before its trial it has none', () => {
  for (const state of ['drafted', 'published', 'new', 'ignored'] as const)
    expect(says({ state })).toBeUndefined()
})
