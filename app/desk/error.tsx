'use client'

import { DeskError } from '@/components/desk-error'

export default function DeskErrorPage({ reset }: { reset: () => void }) {
  return <DeskError again={reset} />
}
