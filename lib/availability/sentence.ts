import type { DateTime } from 'luxon'
import type { Store } from '@/lib/store'
import { type MessageKey, textIn } from '@/lib/text'
import { formatMoment } from './moment'
import { openingHours, promisedHours } from './opening-hours'
import type { MomentStyle, Sentence } from './schema'

const gap = '\u0000'

/** Who is there and when people are back, in `language`, in shop time with the zone's name. */
export function presenceSentence(store: Store, now: Date, language: string): Sentence {
  const { known, open, until, next } = openingHours(store, now)
  const say = sayer(store, now, language)
  if (!known) return say('contact.hours-unknown')
  if (open) return until ? say('contact.hours-open', until, 'clock') : say('contact.hours-always')
  return next ? say('contact.hours-closed', next) : say('contact.hours-closed-long')
}

/** By when a letter written at `now` is answered; empty when store.yml promises nothing. */
export function promiseSentence(
  store: Store,
  now: Date,
  language: string,
  style: MomentStyle = 'day',
): Sentence {
  const { answerBy } = openingHours(store, now)
  if (answerBy) return sayer(store, now, language)('contact.answer-by', answerBy, style)
  if (!store.answerWithin || promisedHours(store) !== undefined) return []
  return [textIn(language)('contact.answer-within', { within: store.answerWithin })]
}

/** A sentence as plain text, for mail. */
export function plain(sentence: Sentence): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.label)).join('')
}

function sayer(store: Store, now: Date, language: string) {
  const text = textIn(language)
  return (key: MessageKey, time?: DateTime, style: MomentStyle = 'day'): Sentence => {
    if (!time) return [text(key)]
    const instant = time.toJSDate()
    const label = formatMoment(instant, { language, zone: store.timeZone, now, style, withZone: true })
    const [before = '', after = ''] = text(key, { time: gap }).split(gap)
    return [before, { instant: instant.toISOString(), label, style }, after]
  }
}
