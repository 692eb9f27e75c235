import { store } from './store'
import { type Text, textIn } from './text'

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'ug', 'ur', 'yi'])

/** The languages a reader may choose for menus, buttons and messages; the shop's own comes first. */
export function readerLanguages(): string[] {
  return [...new Set([store().language, ...store().languages])]
}

/** The language behind the first segment of a page: `shop`, or what the reader's cookie says. */
export function readerLanguage(segment: string): string {
  return readerLanguages().includes(segment) ? segment : store().language
}

/** The language that a route tells errors in: the reader's choice, else the shop's. */
export function requestLanguage({ headers }: { headers: Headers }): string {
  const [, chosen = ''] = /(?:^|;\s*)language=([^;]+)/.exec(headers.get('cookie') ?? '') ?? []
  return readerLanguage(chosen)
}

/** What every page needs first: the language it is drawn in and the text of that language. */
export async function readerOf(
  params: Promise<{ language: string }>,
): Promise<{ language: string; text: Text }> {
  const language = readerLanguage((await params).language)
  return { language, text: textIn(language) }
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0]!) ? 'rtl' : 'ltr'
}

/** The name of a language in that language: `de` → Deutsch. */
export function nameOfLanguage(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** A day in words, in the shop's time zone. */
export function dayInWords(day: Date, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: store().timeZone }).format(day)
}
