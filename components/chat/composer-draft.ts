import type { ChatFile } from './chat-wire'

const key = 'askwell.chat.draft'
type TakeBack = (text: string, files: readonly ChatFile[]) => void
let fill: TakeBack | undefined

/** Puts text back into the field, in front of what stands there, and files to those that go with it. */
export const fillComposer: TakeBack = (text, files) => fill?.(text, files)

/** The field takes back what is given to it, as long as it is there. */
export function takesBack(act: TakeBack) {
  fill = act
  return () => {
    if (fill === act) fill = undefined
  }
}

/** What was typed in this tab and not sent, over reloads. */
export const keptDraft = {
  read(): string {
    try {
      return sessionStorage.getItem(key) ?? ''
    } catch {
      return ''
    }
  },
  write(text: string) {
    try {
      sessionStorage.setItem(key, text)
    } catch {
      // A browser without storage: the text still stands in the field.
    }
  },
}

/** Hands what was typed to the contact form, where it stands as its draft. */
export function handToLetter(text: string, clientId: string) {
  try {
    const before = JSON.parse(sessionStorage.getItem('askwell.letter') ?? '{}') as object
    sessionStorage.setItem('askwell.letter', JSON.stringify({ ...before, clientId, body: text, prefill: '' }))
    keptDraft.write('')
  } catch {
    // Without storage the text stays in the field of the chat.
  }
}
