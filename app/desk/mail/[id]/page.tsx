import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MailState } from '@/components/mail-state'
import { ActionForm } from '@/components/ui/action-form'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { requireRole } from '@/lib/auth/gates'
import { deskMoment, deskText } from '@/lib/desk-language'
import { mailById } from '@/lib/mail/queries'
import { tryAgainAction } from './actions'
import styles from './page.module.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('mail.title') }
}

export default async function OneMailPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireRole('agent')
  const [mail, text, moment] = [await mailById((await params).id), await deskText(), await deskMoment()]
  if (!mail) notFound()
  const { id, subject, toName, toAddress, replyTo, createdAt, sentAt, attempts, conversationId } = mail
  const facts = [
    [text('mail.to'), toName ? `${toName} <${toAddress}>` : toAddress],
    [text('mail.reply-to'), replyTo],
    [text('mail.written'), moment(createdAt)],
    [text('mail.sent-at'), sentAt && moment(sentAt)],
    [text('mail.tries'), attempts > 1 || mail.lastError ? String(attempts) : null],
    ['Message-ID', mail.messageId],
  ].filter(([, value]) => value)
  return (
    <>
      <BackLink href={`/desk/mail?state=${mail.state}`}>{text('mail.back')}</BackLink>
      <PageHead title={subject}>
        <MailState mail={mail} text={text} moment={moment} />
      </PageHead>
      {mail.lastError && (
        <div className={styles.part}>
          <Notice kind={mail.state === 'failed' ? 'danger' : 'warning'}>
            {text('mail.server-said', { reason: mail.lastError })}
          </Notice>
        </div>
      )}
      {mail.state === 'failed' && (
        <div className={styles.part}>
          <ActionForm action={tryAgainAction}>
            <input type="hidden" name="id" value={id} />
            <Button look="secondary">{text('mail.try-again')}</Button>
          </ActionForm>
        </div>
      )}
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label} className={styles.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {conversationId && (
        <p className={styles.part}>
          <a href={`/desk/inbox/${conversationId}`}>{text('mail.conversation')}</a>
        </p>
      )}
      {mail.kind === 'invitation' && (staff.role !== 'admin' || !mail.text) ? (
        <Notice>{text('mail.secret')}</Notice>
      ) : (
        <pre className={styles.text} dir="auto">
          {mail.text}
        </pre>
      )}
    </>
  )
}
