import type { ReaderWords } from '@/components/unanswered/reader-words'
import { deskLanguage, deskMoment, deskText } from '@/lib/desk-language'
import { store } from '@/lib/store'
import { timePassed } from '@/lib/time-passed'
import type { Filter } from '@/lib/unanswered/schema'

/** A day on the shop's clock, without the year while it is this one. */
function shortDay(day: Date, reader: string): string {
  const { timeZone } = store()
  const yearOf = (moment: Date) => moment.toLocaleDateString('en', { year: 'numeric', timeZone })
  const year = yearOf(day) === yearOf(new Date()) ? undefined : 'numeric'
  return day.toLocaleDateString(reader, { day: 'numeric', month: 'short', year, timeZone })
}

type Words = ReaderWords & { periodName: (filter: Filter) => string }

/** How these pages write for the person who reads them. */
export async function wordsOfReader(): Promise<Words> {
  const [text, moment, reader] = [await deskText(), await deskMoment(), await deskLanguage()]
  const names = new Intl.DisplayNames(reader, { type: 'language', fallback: 'code' })
  const day = (day: Date | string) =>
    shortDay(typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day, reader)
  return {
    text,
    number: (value) => value.toLocaleString(reader),
    ...{ moment, day },
    duration: (milliseconds) => timePassed(new Date(0), new Date(milliseconds), reader),
    periodName: ({ period, from, to }) =>
      period === 'custom'
        ? [from, to]
            .flatMap((each) => each ?? [])
            .map(day)
            .join(' – ')
        : text(`unanswered.period-${period}`),
    languageName: (language) => names.of(language) ?? language,
  }
}
