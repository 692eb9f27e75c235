import { cookies } from 'next/headers'
import { store } from './store'
import { languagesWithText, type Text, textIn } from './text'

/** The language of the signed-in area: the reader's own choice, else the shop's, else English. */
export async function deskLanguage(): Promise<string> {
  const chosen = (await cookies()).get('language')?.value
  const wanted = [chosen, store().language].find(
    (language) => language && languagesWithText.includes(language),
  )
  return wanted ?? 'en'
}

/** Text in the language of the signed-in area. */
export async function deskText(): Promise<Text> {
  return textIn(await deskLanguage())
}

/** Writes a moment as people at the shop would: in their language, on their clock. */
export async function deskMoment(): Promise<(moment: Date, style?: 'day' | 'minute') => string> {
  const language = await deskLanguage()
  const { timeZone } = store()
  return (moment, style = 'minute') =>
    moment.toLocaleString(language, {
      dateStyle: 'medium',
      ...(style === 'minute' && { timeStyle: 'short' }),
      timeZone,
    })
}
