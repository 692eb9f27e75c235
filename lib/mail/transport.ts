import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { wholeStoredFile } from '@/lib/stored-files'
import type { Deliver, MailedFile, OutgoingMail } from './schema'
import { sender } from './sender'

export type Transport = { deliver: Deliver; close: () => void }

/** In milliseconds. `whole` ends a delivery that a server stalls by trickling; it stays below the outbox's lease. */
export type Patience = { connect: number; silence: number; whole: number }
const usual: Patience = { connect: 15_000, silence: 30_000, whole: 120_000 }

/** Sends through the server at `url`, over a few kept connections. */
export function smtpTransport(url: string, { connect, silence, whole } = usual): Transport {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    maxRequeues: 1,
    connectionTimeout: connect,
    dnsTimeout: connect,
    greetingTimeout: connect,
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    deliver: async (mail) => {
      const attachments = await filesOf(mail)
      await transport.sendMail({
        ...envelopeAndBody(mail),
        attachments,
        signal: AbortSignal.timeout(whole),
      })
    },
    close: () => transport.close(),
  }
}

/** Without a server: one .eml file per mail in `folder`, complete or not there at all. */
export function fileTransport(folder: string): Transport {
  const transport = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    deliver: async (mail) => {
      const attachments = await filesOf(mail)
      const { message } = await transport.sendMail({ ...envelopeAndBody(mail), attachments })
      await mkdir(folder, { recursive: true })
      const name = `${mail.createdAt.toISOString().replace(/[:.]/g, '-')}-${mail.id}.eml`
      await writeFile(join(folder, `${name}.part`), message)
      await rename(join(folder, `${name}.part`), join(folder, name))
    },
    close: () => {},
  }
}

/** Read whole before the first byte leaves: a file that is missing fails the mail, never half of it. */
function filesOf(mail: OutgoingMail) {
  const files = (mail.attachments ?? []) as MailedFile[]
  return Promise.all(
    files.map(async ({ id, name, type }) => ({
      filename: name,
      contentType: type,
      content: await wholeStoredFile(id),
    })),
  )
}

function envelopeAndBody(mail: OutgoingMail) {
  const from = sender()
  const to = { name: mail.toName ?? '', address: mail.toAddress }
  return {
    envelope: { from: from.address, to: [mail.toAddress] },
    from: { name: from.name ?? '', address: from.address },
    to,
    replyTo: mail.replyTo ? { name: '', address: mail.replyTo } : undefined,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.createdAt,
    messageId: mail.messageId,
    inReplyTo: mail.inReplyTo ?? undefined,
    references: (mail.references as string[]).join(' ') || undefined,
    headers: headersOf(mail.kind),
  }
}

/** Says what no person wrote (RFC 3834), so that no other machine answers it. */
function headersOf(kind: string): Record<string, string> {
  if (kind === 'answer') return {}
  return {
    'Auto-Submitted': kind === 'confirmation' ? 'auto-replied' : 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  }
}
