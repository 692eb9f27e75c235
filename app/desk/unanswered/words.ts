import type { ReaderWords } from '@/components/unanswered/reader-words'
import { deskLanguage, deskText } from '@/lib/desk-language'
import { store } from '@/lib/store'
import { timePassed } from '@/lib/time-passed'
import type { Filter } from '@/lib/unanswered/schema'

/** A moment on the shop's clock, without the year while it is this one. */
function shortly(moment: Date, reader: string, time?: 'with its time'): string {
  const { timeZone } = store()
  const yearOf = (each: Date) => each.toLocaleDateString('en', { year: 'numeric', timeZone })
  const year = yearOf(moment) === yearOf(new Date()) ? undefined : 'numeric'
  const hour = time && ({ hour: 'numeric', minute: '2-digit' } as const)
  return moment.toLocaleString(reader, { day: 'numeric', month: 'short', year, ...hour, timeZone })
}

type Words = ReaderWords & { periodName: (filter: Filter) => string }

/** How these pages write for the person who reads them. */
export async function wordsOfReader(): Promise<Words> {
  const [text, reader] = [await deskText(), await deskLanguage()]
  const names = new Intl.DisplayNames(reader, { type: 'language', fallback: 'code' })
  const day = (day: Date | string) =>
    shortly(typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day, reader)
  return {
    text,
    number: (value) => value.toLocaleString(reader),
    moment: (moment) => shortly(moment, reader, 'with its time'),
    day,
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
