import { expect, test, vi } from 'vitest'
import { finder } from '../live-index'
import { search } from '../queries'
import { proposeAsks } from './propose-asks'

const wrapping = [
  { text: 'bow and pretty paper please', count: 3 },
  { text: 'pretty paper with a bow', count: 4 },
  { text: 'gift wrap', count: 9 },
  { text: 'how long can the gift message be', count: 2 },
  { text: 'where is my parcel', count: 2 },
]
const asked = ['pretty paper with a bow', 'gift wrap', 'where is my parcel', 'can i pay later']
const answers = () => asked.map((query) => search(query))

test('of the phrasings, those that lift the article are proposed; the live index stays as it was', async () => {
  const before = answers()
  const proposals = await proposeAsks('gift-wrapping', wrapping)
  expect(proposals).toEqual([
    { text: 'gift wrap', count: 9, attach: false, reason: { code: 'found', confidence: expect.any(Number) } },
    { text: 'pretty paper with a bow', count: 4, attach: true, reason: { code: 'lifts', others: 3 } },
    {
      text: 'bow and pretty paper please',
      count: 3,
      attach: false,
      reason: { code: 'brought-by-others' },
    },
    { text: 'how long can the gift message be', count: 2, attach: false, reason: { code: 'has-it' } },
    {
      text: 'where is my parcel',
      count: 2,
      attach: false,
      reason: expect.objectContaining({ code: 'not-lifted', first: 'track-your-parcel' }),
    },
  ])
  expect(answers()).toEqual(before)
  expect(finder().isMeasured).toBe(true)
}, 60_000)

test('pages are answered while many phrasings are tried', async () => {
  const many = Array.from({ length: 40 }, (_, at) => ({ text: `tartan paper number ${at}`, count: 2 }))
  // Each look at the clock is four milliseconds later, however fast the machine is.
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 4))
  let turns = 0
  let next: NodeJS.Immediate
  const turn = () => {
    turns++
    next = setImmediate(turn)
  }
  next = setImmediate(turn)
  const proposals = await proposeAsks('gift-wrapping', many)
  clearImmediate(next)
  clock.mockRestore()
  expect(turns).toBeGreaterThan(20)
  expect(proposals.filter(({ reason }) => reason.code === 'not-looked-at')).toHaveLength(10)
}, 60_000)

test('an article that is not published gets no proposals', async () => {
  expect(await proposeAsks('gone', wrapping)).toEqual([])
})
