'use client'

import { type ReactNode, createContext, useContext } from 'react'
import { Button } from './ui/button'
import { EmptyState } from './ui/empty-state'

type Words = { title: string; text: string; again: string }

const Text = createContext<Words>({ title: '', text: '', again: '' })

/** Error boundaries get no props from the server: the frame leaves the words here. */
export function DeskErrorText({ value, children }: { value: Words; children: ReactNode }) {
  return <Text value={value}>{children}</Text>
}

/** What stands where a page of the desk failed. */
export function DeskError({ again }: { again: () => void }) {
  const words = useContext(Text)
  return (
    <EmptyState title={words.title} text={words.text}>
      <Button type="button" onClick={again}>
        {words.again}
      </Button>
    </EmptyState>
  )
}
