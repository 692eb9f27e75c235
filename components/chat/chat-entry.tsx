'use client'

import { useEffect, useRef, useState } from 'react'
import { askAvailability, chatDoor } from './chat-doorway'
import type { Availability } from './chat-wire'
import styles from './chat-entry.module.css'

type Props = {
  /** where a letter would be written from here */
  href: string
  label: string
  /** when the chat opens again, with {time} */
  back: string
}

/** "Chat with us", where somebody is there to answer; asked in the browser, when the reader comes near it. */
export function ChatEntry({ href, label, back }: Props) {
  const place = useRef<HTMLSpanElement>(null)
  const [availability, setAvailability] = useState<Availability | null>(null)

  useEffect(() => {
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        near.disconnect()
        void askAvailability().then(setAvailability)
      },
      { rootMargin: '600px' },
    )
    near.observe(place.current!)
    return () => near.disconnect()
  }, [])

  if (availability?.available)
    return (
      <button
        type="button"
        className={styles.entry}
        aria-haspopup="dialog"
        onPointerEnter={preload}
        onFocus={preload}
        onClick={(event) => chatDoor.open(href, event.currentTarget)}
      >
        {label}
      </button>
    )
  return (
    <span ref={place} className={styles.back} data-island="near">
      {availability?.reason === 'closed' &&
        availability.back &&
        back.replace('{time}', timeOf(availability.back))}
    </span>
  )
}

const preload = () => void import('./chat-dock')

function timeOf(moment: string): string {
  const { lang } = document.documentElement
  return new Date(moment).toLocaleString(lang, { weekday: 'long', hour: 'numeric', minute: '2-digit' })
}
