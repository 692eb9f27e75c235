import { IntlMessageFormat } from 'intl-messageformat'
import agentsDe from '@/messages/de/agents.json'
import articleDe from '@/messages/de/article.json'
import chatDe from '@/messages/de/chat.json'
import contactDe from '@/messages/de/contact.json'
import conversationDe from '@/messages/de/conversation.json'
import deskDe from '@/messages/de/desk.json'
import errorsDe from '@/messages/de/errors.json'
import helpDe from '@/messages/de/help.json'
import inboxDe from '@/messages/de/inbox.json'
import mailDe from '@/messages/de/mail.json'
import questionDe from '@/messages/de/question.json'
import reportsDe from '@/messages/de/reports.json'
import searchDe from '@/messages/de/search.json'
import staffDe from '@/messages/de/staff.json'
import unansweredDe from '@/messages/de/unanswered.json'
import workspaceDe from '@/messages/de/workspace.json'
import agents from '@/messages/en/agents.json'
import article from '@/messages/en/article.json'
import chat from '@/messages/en/chat.json'
import contact from '@/messages/en/contact.json'
import conversation from '@/messages/en/conversation.json'
import desk from '@/messages/en/desk.json'
import errors from '@/messages/en/errors.json'
import help from '@/messages/en/help.json'
import inbox from '@/messages/en/inbox.json'
import mail from '@/messages/en/mail.json'
import question from '@/messages/en/question.json'
import reports from '@/messages/en/reports.json'
import search from '@/messages/en/search.json'
import staff from '@/messages/en/staff.json'
import unanswered from '@/messages/en/unanswered.json'
import workspace from '@/messages/en/workspace.json'

const english = {
  agents,
  article,
  chat,
  contact,
  conversation,
  desk,
  errors,
  help,
  inbox,
  mail,
  question,
  reports,
  search,
  staff,
  unanswered,
  workspace,
}

type Messages = typeof english
type Part = keyof Messages

/** `part.name`: a file of messages/<language>/ and a key in it. */
export type MessageKey = { [P in Part]: `${P}.${Extract<keyof Messages[P], string>}` }[Part]
export type MessageValues = Record<string, string | number | Date>
/** The sentence behind a key, in ICU MessageFormat, in one language. */
export type Text = (key: MessageKey, values?: MessageValues) => string

const byLanguage: Record<string, Record<Part, Record<string, string>>> = {
  en: english,
  de: {
    agents: agentsDe,
    article: articleDe,
    chat: chatDe,
    contact: contactDe,
    conversation: conversationDe,
    desk: deskDe,
    errors: errorsDe,
    help: helpDe,
    inbox: inboxDe,
    mail: mailDe,
    question: questionDe,
    reports: reportsDe,
    search: searchDe,
    staff: staffDe,
    unanswered: unansweredDe,
    workspace: workspaceDe,
  },
}

export const languagesWithText = Object.keys(byLanguage)

const formats = new Map<string, IntlMessageFormat>()

/** Text in `language`; a language without message files gets English. */
export function textIn(language: string): Text {
  const known = byLanguage[language] ? language : 'en'
  return (key, values) => {
    const id = `${known}:${key}`
    let format = formats.get(id)
    if (!format) {
      const [part, ...name] = key.split('.') as [Part, ...string[]]
      format = new IntlMessageFormat(byLanguage[known]![part][name.join('.')]!, known)
      formats.set(id, format)
    }
    return String(format.format(values))
  }
}

/** One file of messages as it is, for what is drawn in the browser. */
export function messagesOf<P extends Part>(part: P, language: string): Messages[P] {
  return (byLanguage[language] ?? byLanguage.en!)[part] as Messages[P]
}
