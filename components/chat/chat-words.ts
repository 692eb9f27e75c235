import type english from '@/messages/en/chat.json'

export type ChatWords = typeof english

// Loaded with the panel only, so that pages without a chat carry none of its sentences.
const byLanguage: Record<string, () => Promise<{ default: ChatWords }>> = {
  en: () => import('@/messages/en/chat.json'),
  de: () => import('@/messages/de/chat.json'),
}

/** The sentences of the chat; a language without any gets English. */
export async function chatWords(language: string): Promise<ChatWords> {
  return (await (byLanguage[language] ?? byLanguage.en)!()).default
}

/** `sentence` with its {names} filled in. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
}

/** A moment as the reader's clock has it; with its day when that is another. */
export function momentOf(moment: string, language: string): string {
  const date = new Date(moment)
  const isToday = date.toDateString() === new Date().toDateString()
  const isNear = Math.abs(date.getTime() - Date.now()) < 6 * 86_400_000
  const day = isToday
    ? {}
    : isNear
      ? ({ weekday: 'long' } as const)
      : ({ day: 'numeric', month: 'long' } as const)
  return new Intl.DateTimeFormat(readersOwn(language), { ...day, hour: 'numeric', minute: '2-digit' }).format(
    date,
  )
}

/** The kind of this language the reader's browser asks for: English says 14:05 in one country and 2:05 PM in the next. */
function readersOwn(language: string): string {
  return navigator.languages.find((own) => own.split('-')[0] === language) ?? language
}
