import type { Metadata } from 'next'
import { ReplyFields } from '@/components/saved-replies/reply-fields'
import { ReplyList } from '@/components/saved-replies/reply-list'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { listArticles } from '@/lib/articles/queries'
import { requireRole } from '@/lib/auth/gates'
import { listSavedReplies } from '@/lib/conversations/desk/saved-replies/queries'
import { deskText } from '@/lib/desk-language'
import { addReplyAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('agents.replies-title') }
}

export default async function SavedRepliesPage() {
  const staff = await requireRole('agent', 'lead')
  const text = await deskText()
  const replies = await listSavedReplies(staff)
  return (
    <>
      <PageHead title={text('agents.replies-title')} intro={text('agents.replies-intro')} />
      {replies.length ? (
        <Section title={text('agents.replies-all')}>
          <ReplyList replies={replies} text={text} />
        </Section>
      ) : (
        <EmptyState title={text('agents.replies-none')} text={text('agents.replies-none-text')} />
      )}
      <Section title={text('agents.reply-new')}>
        <ActionForm action={addReplyAction}>
          <ReplyFields text={text} article={listArticles()[0]?.slug ?? 'name'} />
          <Button>{text('agents.reply-add')}</Button>
        </ActionForm>
      </Section>
    </>
  )
}
