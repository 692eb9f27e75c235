import { EmptyState } from '@/components/ui/empty-state'
import { deskText } from '@/lib/desk-language'

export default async function DeskNotFound() {
  const text = await deskText()
  return (
    <EmptyState title={text('desk.not-found-title')} text={text('desk.not-found')} heading="h1">
      <a href="/desk">{text('desk.not-found-back')}</a>
    </EmptyState>
  )
}
