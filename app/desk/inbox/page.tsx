import type { Metadata } from 'next'
import { ConversationTable } from '@/components/conversation-table'
import { DeskTabs } from '@/components/desk-tabs'
import { InboxSearch } from '@/components/inbox-search'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { requireRole } from '@/lib/auth/gates'
import { listConversations } from '@/lib/conversations/queries'
import { deskLanguage, deskMoment, deskText } from '@/lib/desk-language'
import styles from './page.module.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('inbox.title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function InboxPage({ searchParams }: Props) {
  const staff = await requireRole('agent', 'lead')
  const [text, moment, language] = [await deskText(), await deskMoment(), await deskLanguage()]
  const given = await searchParams
  const state = given.state === 'resolved' ? 'resolved' : 'open'
  const words = typeof given.q === 'string' ? given.q.trim().slice(0, 100) : ''
  const page = Math.min(Math.max(1, Math.floor(Number(given.page)) || 1), 10_000)
  const { conversations, total, pages } = await listConversations(staff, { state, words, page })
  const address = (change: Record<string, string>) =>
    `/desk/inbox?${new URLSearchParams({ state, ...(words && { q: words }), ...change })}`
  return (
    <>
      <PageHead title={text('inbox.title')} intro={text('inbox.intro')} />
      <InboxSearch state={state} words={words} text={text} />
      <DeskTabs
        label={text('inbox.states')}
        tabs={(['open', 'resolved'] as const).map((name) => ({
          href: address({ state: name }),
          label: text(`inbox.tab-${name}`),
          count: name === state ? total : undefined,
          here: name === state,
        }))}
      />
      {conversations.length === 0 ? (
        <EmptyState title={text(words ? 'inbox.empty-search' : `inbox.empty-${state}`)} />
      ) : (
        <ConversationTable
          conversations={conversations}
          text={text}
          moment={moment}
          language={language}
          now={new Date()}
        />
      )}
      {pages > 1 && (
        <nav className={styles.pages} aria-label={text('inbox.pages')}>
          {page > 1 && <a href={address({ page: String(page - 1) })}>{text('inbox.previous')}</a>}
          <span>{text('inbox.page-of', { page, pages })}</span>
          {page < pages && <a href={address({ page: String(page + 1) })}>{text('inbox.next')}</a>}
        </nav>
      )}
    </>
  )
}
