import type { Text } from '@/lib/text'

/** The words of the form that scripts need too. */
export function letterWords(text: Text) {
  return {
    body: text('contact.body'),
    bodyHint: text('contact.body-hint'),
    email: text('contact.email'),
    name: text('contact.name'),
    send: text('contact.send'),
    sendAnyway: text('contact.send-anyway'),
    sending: text('contact.sending'),
    sendAgain: text('contact.send-again'),
    notSent: text('contact.not-sent'),
    restored: text('contact.restored'),
    suggestions: text('contact.suggestions'),
    newTab: text('contact.new-tab'),
  }
}

export type LetterWords = ReturnType<typeof letterWords>
