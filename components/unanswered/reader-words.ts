import type { Text } from '@/lib/text'

/** How a page writes text, figures, days and languages for the person who reads it. */
export type ReaderWords = {
  text: Text
  number: (value: number) => string
  /** a moment, or a calendar day YYYY-MM-DD */
  day: (day: Date | string) => string
  moment: (moment: Date) => string
  /** a length of time in its largest unit */
  duration: (milliseconds: number) => string
  languageName: (language: string) => string
}
