'use client'

import { useEffect } from 'react'

/** Under `npm run dev`: reloads the page when an article, or another file of the content folder, was saved. */
export function ReloadOnEdit() {
  useEffect(() => {
    const changes = new EventSource('/api/content/changes')
    changes.onmessage = () => location.reload()
    return () => changes.close()
  }, [])
  return null
}
