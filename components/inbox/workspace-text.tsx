'use client'

import { IntlMessageFormat } from 'intl-messageformat'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type english from '@/messages/en/workspace.json'

export type WorkspaceMessages = typeof english
/** A sentence of the workspace, in ICU MessageFormat, in the language of the desk. */
export type WorkspaceText = (key: keyof WorkspaceMessages, values?: Record<string, string | number>) => string

type Reader = { text: WorkspaceText; language: string; timeZone: string }

const Reading = createContext<Reader>({ text: (key) => key, language: 'en', timeZone: 'UTC' })

type Props = { messages: WorkspaceMessages; language: string; timeZone: string; children: ReactNode }

/** The words of the desk for what is drawn in the browser. */
export function WorkspaceTextProvider({ messages, language, timeZone, children }: Props) {
  const reader = useMemo(() => {
    const formats = new Map<string, IntlMessageFormat>()
    const text: WorkspaceText = (key, values) => {
      const format = formats.get(key) ?? new IntlMessageFormat(messages[key], language)
      formats.set(key, format)
      return String(format.format(values))
    }
    return { text, language, timeZone }
  }, [messages, language, timeZone])
  return <Reading value={reader}>{children}</Reading>
}

export function useText(): WorkspaceText {
  return useContext(Reading).text
}

export function useLanguage(): string {
  return useContext(Reading).language
}

/** Writes a moment on the shop's clock: the time alone while it is today. */
export function useMoment(): (at: string | Date) => string {
  const { language, timeZone } = useContext(Reading)
  return (at) => {
    const moment = new Date(at)
    const day = (date: Date) => date.toLocaleDateString('en-CA', { timeZone })
    const isToday = day(moment) === day(new Date())
    return moment.toLocaleString(language, {
      ...(!isToday && { dateStyle: 'medium' }),
      timeStyle: 'short',
      timeZone,
    })
  }
}
