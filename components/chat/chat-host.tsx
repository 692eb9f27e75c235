'use client'

import { type ComponentType, useEffect, useState, useSyncExternalStore } from 'react'
import { chatDoor } from './chat-doorway'

type Dock = ComponentType<{ language: string }>

/** Holds the place of the chat on every page; its script comes when a chat is opened or goes on. */
export function ChatHost({ language }: { language: string }) {
  const { isWanted, isOpen, href } = useSyncExternalStore(chatDoor.subscribe, chatDoor.get, chatDoor.get)
  const [ChatDock, setChatDock] = useState<Dock | null>(null)

  useEffect(() => {
    if (location.pathname !== '/chat') chatDoor.resume()
  }, [])

  useEffect(() => {
    if (!isWanted || ChatDock) return
    import('./chat-dock')
      .then((loaded) => setChatDock(() => loaded.ChatDock))
      // The script did not come; the contact page needs none.
      .catch(() => isOpen && location.assign(href))
  }, [isWanted, isOpen, href, ChatDock])

  return ChatDock && <ChatDock language={language} />
}
