import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react'
import { rankSavedReplies } from '@/lib/conversations/desk/rank-saved-replies'
import { fillSavedReply } from '@/lib/conversations/desk/saved-reply-text'
import { desk, type SavedReplies, type SavedReply } from '../desk-client'
import { useDesk } from '../desk-context'
import type { Summary } from '../desk-shapes'
import { firstName, type SlashWord, slashWordAt } from './slash-word'

const shown = 6
const none: SavedReplies = { savedReplies: [], articles: {} }

/** Saved replies under the field: "/" and two letters find one, arrows and Enter put it in. */
export function useSavedReplies(
  summary: Summary,
  body: string,
  field: RefObject<HTMLTextAreaElement | null>,
  insert: (words: string, from: number, to: number) => void,
) {
  const { me, shop } = useDesk()
  const listId = useId()
  const [{ savedReplies: all, articles }, setAll] = useState(none)
  const [slash, setSlash] = useState<SlashWord | null>(null)
  const [active, setActive] = useState(0)
  useEffect(() => void desk.savedReplies().then(setAll, () => {}), [])

  const found = slash && slash.to <= body.length ? rankSavedReplies(all, slash.word).slice(0, shown) : []
  const isOpen = found.length > 0
  const names = { shopperName: firstName(summary.shopperName) || null, agentName: firstName(me.name) }
  const wordsOf = (reply: SavedReply) => fillSavedReply(reply.body, { ...names, shopName: shop, articles })
  const put = (reply: SavedReply) => {
    const caret = field.current?.selectionStart ?? body.length
    insert(wordsOf(reply), slash?.from ?? caret, slash?.to ?? caret)
    setSlash(null)
    desk.replyUsed(reply.id).catch(() => {})
  }
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.ctrlKey || event.metaKey) return false
    if (event.key === 'ArrowDown') setActive((active + 1) % found.length)
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length)
    else if (event.key === 'Enter' || event.key === 'Tab') put(found[Math.min(active, found.length - 1)]!)
    else if (event.key === 'Escape') setSlash(null)
    else return false
    event.preventDefault()
    return true
  }
  const onSelect = () => {
    const { value, selectionStart } = field.current!
    const next = slashWordAt(value, selectionStart)
    if (next?.word !== slash?.word) setActive(0)
    setSlash(next)
  }
  const activeId = isOpen ? `${listId}-${Math.min(active, found.length - 1)}` : undefined
  return { all, found, isOpen, listId, active, activeId, put, wordsOf, onKeyDown, onSelect }
}
