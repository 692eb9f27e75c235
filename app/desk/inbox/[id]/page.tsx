import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerForm } from '@/components/answer-form'
import { BeforeWriting } from '@/components/before-writing'
import { ConversationState } from '@/components/conversation-state'
import { MessageThread } from '@/components/message-thread'
import { ActionForm } from '@/components/ui/action-form'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { getArticle } from '@/lib/articles/queries'
import { requireRole } from '@/lib/auth/gates'
import { conversationFor } from '@/lib/conversations/queries'
import { deskMoment, deskText } from '@/lib/desk-language'
import { answerConversationAction, setStateAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('inbox.title') }
}

export default async function ConversationPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireRole('agent', 'lead')
  const [text, moment] = [await deskText(), await deskMoment()]
  const conversation = await conversationFor(staff, (await params).id)
  if (!conversation) notFound()
  const { id, subject, state, messages, outbox } = conversation
  const read = (conversation.articles as string[]).map((slug) => ({
    href: `/articles/${slug}`,
    title: getArticle(slug)?.title ?? slug,
  }))
  return (
    <>
      <BackLink href={`/desk/inbox?state=${state}`}>{text('inbox.back')}</BackLink>
      <PageHead title={subject}>
        <ActionForm action={setStateAction}>
          <ConversationState id={id} state={state} text={text} />
        </ActionForm>
      </PageHead>
      <BeforeWriting conversation={conversation} read={read} text={text} />
      <Section title={text('inbox.messages')}>
        <MessageThread
          messages={messages}
          outbox={outbox}
          shopper={conversation.shopperName ?? conversation.shopperEmail ?? text('inbox.visitor')}
          text={text}
          moment={moment}
        />
      </Section>
      <Section
        title={text('inbox.answer')}
        intro={
          conversation.shopperEmail ? text('inbox.answer-intro', { email: conversation.shopperEmail }) : ''
        }
      >
        <ActionForm action={answerConversationAction}>
          <AnswerForm
            conversationId={id}
            clientId={randomUUID()}
            words={{
              label: text('inbox.answer-label'),
              resolve: text('inbox.resolve-too'),
              send: text('inbox.send'),
              draft: text('inbox.draft-kept'),
            }}
          />
        </ActionForm>
      </Section>
    </>
  )
}
