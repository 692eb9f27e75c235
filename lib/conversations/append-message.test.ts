import { expect, test } from 'vitest'
import { changesBy } from './append-message'

const at = new Date('2026-11-22T12:00:00Z')
const earlier = new Date('2026-11-22T11:00:00Z')
const standing = {
  waiting: { state: 'open', waitingSince: earlier, firstAnsweredAt: null, snoozedUntil: null, byMail: false },
  answered: {
    state: 'open',
    waitingSince: null,
    firstAnsweredAt: earlier,
    snoozedUntil: null,
    byMail: false,
  },
  resolved: {
    state: 'resolved',
    waitingSince: null,
    firstAnsweredAt: earlier,
    snoozedUntil: null,
    byMail: false,
  },
  asleep: { state: 'open', waitingSince: null, firstAnsweredAt: earlier, snoozedUntil: at, byMail: false },
  'gone for mail': {
    ...{ state: 'open', waitingSince: earlier, firstAnsweredAt: null },
    snoozedUntil: null,
    byMail: true,
  },
}

test.each([
  ['shopper', 'waiting', undefined, {}],
  ['shopper', 'answered', undefined, { waitingSince: at }],
  ['shopper', 'resolved', undefined, { state: 'open', resolvedAt: null, waitingSince: at }],
  ['shopper', 'asleep', undefined, { waitingSince: at, snoozedUntil: null }],
  ['shopper', 'gone for mail', undefined, { byMail: false }],
  ['staff', 'gone for mail', undefined, { waitingSince: null, firstAnsweredAt: at }],
  ['staff', 'waiting', undefined, { waitingSince: null, firstAnsweredAt: at }],
  ['staff', 'waiting', true, { state: 'resolved', resolvedAt: at, waitingSince: null, firstAnsweredAt: at }],
  ['staff', 'answered', undefined, {}],
  ['staff', 'answered', true, { state: 'resolved', resolvedAt: at }],
  ['staff', 'resolved', undefined, { state: 'open', resolvedAt: null }],
  ['staff', 'resolved', true, {}],
  ['staff', 'asleep', undefined, {}],
] as const)(
  'a message of %s in a conversation that is %s (resolve: %s) changes %j',
  (author, is, resolve, wanted) => {
    const message = { clientId: 'id', author, body: 'Hello', at, resolve }
    expect(changesBy(message, standing[is])).toEqual(wanted)
  },
)
