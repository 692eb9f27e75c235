import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReplyFields } from '@/components/saved-replies/reply-fields'
import { ActionForm } from '@/components/ui/action-form'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { listArticles } from '@/lib/articles/queries'
import { requireRole } from '@/lib/auth/gates'
import { savedReplyFor } from '@/lib/conversations/desk/saved-replies/queries'
import { deskText } from '@/lib/desk-language'
import { changeReplyAction, removeReplyAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('agents.replies-title') }
}

export default async function SavedReplyPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireRole('agent', 'lead')
  const reply = await savedReplyFor(staff, (await params).id)
  if (!reply) notFound()
  const { id, title, body } = reply
  const text = await deskText()
  return (
    <>
      <BackLink href="/desk/settings/saved-replies">{text('agents.replies-title')}</BackLink>
      <PageHead title={title} />
      <Section title={text('agents.reply-change')}>
        <ActionForm action={changeReplyAction}>
          <input type="hidden" name="id" value={id} />
          <ReplyFields text={text} article={listArticles()[0]?.slug ?? 'name'} title={title} body={body} />
          <Button>{text('agents.reply-save')}</Button>
        </ActionForm>
      </Section>
      <Section title={text('agents.reply-remove-title')} intro={text('agents.reply-remove-says')}>
        <ActionForm action={removeReplyAction}>
          <input type="hidden" name="id" value={id} />
          <Button look="danger">{text('agents.reply-remove')}</Button>
        </ActionForm>
      </Section>
    </>
  )
}
