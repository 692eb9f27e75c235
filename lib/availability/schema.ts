// When people answer: the hours and holidays of store.yml, turned into instants, sentences and a week to read.
import type { DateTime } from 'luxon'

export type Availability = {
  /** false when store.yml names no hours: a letter can be written at any time, and no time is promised */
  known: boolean
  open: boolean
  /** when today's people leave; absent when somebody is always there */
  until?: DateTime
  /** when people are back; absent while open and when no opening lies within a year */
  next?: DateTime
  /** by when a letter written now is answered, when store.yml promises a number of opening hours */
  answerBy?: DateTime
}

/** A point in time inside a sentence: shop time as text, and the instant for the reader's own clock. */
export type Moment = { instant: string; label: string; style: MomentStyle }
/** `clock` leaves out the day when it is today; `date` never says today or tomorrow: for what is read later. */
export type MomentStyle = 'day' | 'clock' | 'date'
export type Sentence = (string | Moment)[]

export type WeekRow = { name: string; today: boolean; spans: string[] }
export type HolidayRow = { date: string; label: string; name: string }

/** How many wait before, and how many minutes people waited lately; null where there is too little to tell. */
export type QueuePlace = { ahead: number; low: number | null; high: number | null }

/** What "chat with us" depends on. */
export type ChatAvailability = {
  available: boolean
  reason: 'open' | 'closed' | 'nobody' | 'full'
  /** when people are back, as far as the hours tell */
  back: string | null
  waiting: QueuePlace | null
}
