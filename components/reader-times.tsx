'use client'

import { useEffect } from 'react'
import { formatMoment } from '@/lib/availability/moment'
import type { MomentStyle } from '@/lib/availability/schema'

type Props = { language: string; shopZone: string; /** with {time} */ yourTime: string }

/** Rewrites the moments of a page from the shop's clock to the reader's; without scripts shop time stays, zone named. */
export function ReaderTimes({ language, shopZone, yourTime }: Props) {
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const now = new Date()
    for (const element of document.querySelectorAll<HTMLTimeElement>('time[data-moment]')) {
      const instant = new Date(element.dateTime)
      const style = element.dataset.moment as MomentStyle
      const here = formatMoment(instant, { language, zone, now, style })
      const there = formatMoment(instant, { language, zone: shopZone, now, style })
      element.textContent = here === there ? here : yourTime.replace('{time}', here)
    }
  }, [language, shopZone, yourTime])
  return null
}
