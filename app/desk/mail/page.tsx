import type { Metadata } from 'next'
import { DeskTabs } from '@/components/desk-tabs'
import { MailTable } from '@/components/mail-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { requireRole } from '@/lib/auth/gates'
import { deskMoment, deskText } from '@/lib/desk-language'
import { environment } from '@/lib/environment'
import { countMail, listMail } from '@/lib/mail/queries'
import { mailStates } from '@/lib/mail/schema'
import { teamAddress } from '@/lib/mail/sender'
import styles from './page.module.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('mail.title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function MailPage({ searchParams }: Props) {
  await requireRole('agent')
  const [{ state: wanted, before }, text, moment, counts] = await Promise.all([
    searchParams,
    deskText(),
    deskMoment(),
    countMail(),
  ])
  const state =
    mailStates.find((name) => name === wanted) ??
    (counts.failed ? 'failed' : counts.waiting ? 'waiting' : 'sent')
  const { mails, more } = await listMail(state, typeof before === 'string' ? before : undefined)
  return (
    <>
      <PageHead title={text('mail.title')} intro={text('mail.intro')} />
      {!environment().smtpUrl && (
        <div className={styles.notice}>
          <Notice kind="warning">{text('mail.no-server')}</Notice>
        </div>
      )}
      {!teamAddress() && (
        <div className={styles.notice}>
          <Notice kind="warning">{text('mail.no-team-address')}</Notice>
        </div>
      )}
      <DeskTabs
        label={text('mail.states')}
        tabs={(['failed', 'waiting', 'sent'] as const).map((name) => ({
          href: `/desk/mail?state=${name}`,
          label: text(`mail.tab-${name}`),
          count: counts[name],
          here: name === state,
        }))}
      />
      {mails.length === 0 ? (
        <EmptyState title={text(`mail.empty-${state}`)} />
      ) : (
        <MailTable mails={mails} text={text} moment={moment} />
      )}
      {more && (
        <p className={styles.more}>
          <a href={`/desk/mail?state=${state}&before=${more}`}>{text('mail.older')}</a>
        </p>
      )}
    </>
  )
}
