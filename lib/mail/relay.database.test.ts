import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { afterAll, expect, test } from 'vitest'
import { emailAddress } from '@/lib/email-address'
import { useDatabase } from '@/lib/testing/database'
import { type Fault, openMailbox } from '@/lib/testing/mailbox'
import { claimDueMail, markNotSent, queueMail, tryAgain } from './mutations'
import { deliverDue } from './relay'
import { backOff, type MailToQueue } from './schema'
import { fileTransport, smtpTransport } from './transport'

const database = useDatabase()
const data = mkdtempSync(join(tmpdir(), 'askwell-mail-'))
process.env.DATA_DIR = data
afterAll(() => rmSync(data, { recursive: true }))
// A busy machine is not a silent server: short only where a test waits for the end of patience.
const patient = { connect: 60_000, silence: 60_000, whole: 90_000 }
const impatient = { connect: 60_000, silence: 3_000, whole: 90_000 }
const letter: MailToQueue = {
  kind: 'confirmation',
  to: { name: 'Ana Løvås', address: 'ana@example.com' },
  subject: 'We have your message',
  text: 'Good day',
  html: '<p>Good day</p>',
}

async function queue(mail: Partial<MailToQueue> = {}) {
  const db = await database()
  const { messageId } = await db.$transaction((transaction) => queueMail(transaction, { ...letter, ...mail }))
  return messageId
}
const rows = async () => (await database()).outboxMail.findMany({ orderBy: { createdAt: 'asc' } })
/** Moves the clock: whatever waits is due now. */
const hurry = async () =>
  (await database()).outboxMail.updateMany({
    where: { state: 'waiting' },
    data: { nextAttemptAt: new Date(0) },
  })

async function withMailbox<T>(
  faults: Fault[],
  run: (mailbox: Awaited<ReturnType<typeof openMailbox>>, send: () => Promise<void>) => Promise<T>,
) {
  const mailbox = await openMailbox(faults)
  const transport = smtpTransport(mailbox.url, faults.includes('say nothing') ? impatient : patient)
  try {
    return await run(mailbox, () => deliverDue(transport.deliver))
  } finally {
    transport.close()
    await mailbox.close()
  }
}

test('files go with their mail, whole and by their names; while one is missing nothing is sent', async () => {
  const folder = join(data, 'attachments')
  mkdirSync(folder)
  const picture = Buffer.alloc(5_000_000, 'x')
  writeFileSync(join(folder, 'a1'), '%PDF-1.7')
  const attachments = [
    { id: 'a1', name: 'Rechnung März.pdf', type: 'application/pdf' },
    { id: 'b2', name: 'tent.png', type: 'image/png' },
  ]
  await queue({ attachments })
  await withMailbox([], async ({ arrived }, send) => {
    await send()
    expect(arrived).toEqual([])
    expect(await rows()).toMatchObject([{ state: 'waiting', lastError: expect.stringContaining('ENOENT') }])
    writeFileSync(join(folder, 'b2'), picture)
    await hurry()
    await send()
    const carried = arrived[0]!.mail.attachments
    expect(carried.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['Rechnung März.pdf', 'application/pdf'],
      ['tent.png', 'image/png'],
    ])
    expect(Buffer.from(carried[1]!.content as ArrayBuffer).equals(picture)).toBe(true)
  })
  await queue({ attachments })
  await deliverDue(fileTransport(join(data, 'mail')).deliver)
  const [name] = readdirSync(join(data, 'mail'))
  expect((await PostalMime.parse(readFileSync(join(data, 'mail', name!)))).attachments).toHaveLength(2)
})

test('a letter arrives at a real server with its headers, as text and as HTML', async () => {
  const messageId = await queue({
    inReplyTo: '<b@shop.example>',
    references: ['<a@shop.example>', '<b@shop.example>'],
  })
  await withMailbox([], async ({ arrived }, send) => {
    await send()
    expect(arrived).toHaveLength(1)
    const [{ mail, raw, envelopeTo }] = arrived as [(typeof arrived)[0]]
    expect(envelopeTo).toEqual(['ana@example.com'])
    expect(mail.messageId).toBe(messageId)
    expect(messageId).toMatch(/^<[0-9a-f-]{36}@localhost>$/)
    expect(mail.inReplyTo).toBe('<b@shop.example>')
    expect(mail.references).toBe('<a@shop.example> <b@shop.example>')
    expect(mail.to).toEqual([{ name: 'Ana Løvås', address: 'ana@example.com' }])
    expect(mail.from).toEqual({ name: 'Larkspur', address: 'help@larkspur.example' })
    expect(mail.replyTo).toEqual([{ name: '', address: 'help@larkspur.example' }])
    expect(mail.subject).toBe('We have your message')
    expect(mail.text?.trim()).toBe('Good day')
    expect(mail.html?.trim()).toBe('<p>Good day</p>')
    expect(raw).toMatch(/^Auto-Submitted: auto-replied\r$/m)
  })
  expect(await rows()).toMatchObject([{ state: 'sent', attempts: 1, lastError: null }])
})

test('what a person answered is not called automatic', async () => {
  await queue({ kind: 'answer' })
  await withMailbox([], async ({ arrived }, send) => {
    await send()
    expect(arrived[0]?.raw).not.toMatch(/auto-submitted/i)
  })
})

test.each<Fault>(['busy', 'hang up after the mail', 'say nothing'])(
  'a server that answers with "%s" gets the same letter again, under the same id',
  async (fault) => {
    const messageId = await queue()
    await withMailbox([fault], async ({ arrived }, send) => {
      await send()
      const [waiting] = await rows()
      expect(waiting).toMatchObject({ state: 'waiting', attempts: 1 })
      expect(waiting?.lastError).toBeTruthy()
      expect(Math.round((waiting!.nextAttemptAt.getTime() - Date.now()) / 1000)).toBeCloseTo(60, -1)
      await send()
      expect((await rows())[0]?.attempts).toBe(1)
      await hurry()
      await send()
      expect(new Set(arrived.map(({ mail }) => mail.messageId))).toEqual(new Set([messageId]))
      expect(arrived).toHaveLength(fault === 'hang up after the mail' ? 2 : 1)
    })
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2, lastError: null }])
  },
)

test('an address the server does not know fails at once, with the reason; trying again is possible', async () => {
  await queue()
  await withMailbox(['no such address'], async ({ arrived }, send) => {
    await send()
    const [failed] = await rows()
    expect(failed).toMatchObject({ state: 'failed', attempts: 1 })
    expect(failed?.lastError).toContain('No such address')
    expect(await tryAgain(failed!.id)).toBe(true)
    expect(await tryAgain(failed!.id)).toBe(false)
    await send()
    expect(arrived).toHaveLength(1)
  })
  expect((await rows())[0]?.state).toBe('sent')
})

test('while no server answers, tries grow rarer and end in a visible failure', async () => {
  await queue()
  const { url, close } = await openMailbox()
  await close()
  const transport = smtpTransport(url, impatient)
  const waits: number[] = []
  for (let tries = 0; tries <= backOff.length; tries++) {
    await deliverDue(transport.deliver)
    const [row] = await rows()
    if (row?.state === 'waiting') waits.push(Math.round((row.nextAttemptAt.getTime() - Date.now()) / 1000))
    await hurry()
  }
  transport.close()
  expect(waits.map((seconds) => Math.round(seconds / 60))).toEqual(backOff.map((seconds) => seconds / 60))
  expect(await rows()).toMatchObject([{ state: 'failed', attempts: backOff.length + 1 }])
})

test('mail that a dead process had claimed is sent once its lease is over', async () => {
  await queue()
  expect(await claimDueMail()).toMatchObject({ attempts: 1 })
  expect(await claimDueMail()).toBeUndefined()
  expect(await claimDueMail(new Date(Date.now() + 6 * 60_000))).toMatchObject({ attempts: 2 })
})

test('a crash between the yes of the server and our mark sends the same letter once more', async () => {
  const messageId = await queue()
  await withMailbox([], async ({ arrived, url }, send) => {
    const dying = smtpTransport(url, patient)
    await dying.deliver((await claimDueMail())!)
    dying.close()
    await send()
    expect(arrived).toHaveLength(1)
    await hurry()
    await send()
    await send()
    expect(arrived.map(({ mail }) => mail.messageId)).toEqual([messageId, messageId])
  })
  expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2 }])
})

test('a relay that is asked to stop finishes what it has begun and takes nothing more', async () => {
  for (let index = 0; index < 10; index++) await queue()
  let begun = 0
  await deliverDue(
    async () => void begun++,
    () => begun > 0,
  )
  expect(begun).toBeGreaterThan(0)
  expect(begun).toBeLessThanOrEqual(3)
  const states = (await rows()).map(({ state }) => state)
  expect(states.filter((state) => state === 'sent')).toHaveLength(begun)
})

test('a try that outlived its lease cannot undo a later one', async () => {
  await queue()
  const slow = (await claimDueMail())!
  const later = new Date(Date.now() + 6 * 60_000)
  await claimDueMail(later)
  await markNotSent(slow, { reason: 'too late', permanent: true })
  expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 2, lastError: null }])
})

test('many relays at once deliver each letter once', async () => {
  const db = await database()
  await db.$transaction(async (transaction) => {
    for (let index = 0; index < 60; index++) await queueMail(transaction, letter)
  })
  const delivered: string[] = []
  const deliver = async ({ id }: { id: string }) => void delivered.push(id)
  await Promise.all(Array.from({ length: 6 }, () => deliverDue(deliver)))
  expect(delivered).toHaveLength(60)
  expect(new Set(delivered).size).toBe(60)
})

test('a letter exists exactly when the transaction it belongs to does', async () => {
  const db = await database()
  const broken = db.$transaction(async (transaction) => {
    await queueMail(transaction, letter)
    throw new Error('the rest failed')
  })
  await expect(broken).rejects.toThrow('the rest failed')
  expect(await rows()).toEqual([])
})

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('\r', '\n', '\0', ':', ' ', 'a', '"', '<', '>', ',', ';', '=?', '?=', 'Bcc'),
  }),
  fc
    .tuple(fc.string(), fc.constantFrom('\r\n', '\n', '\r', '\u2028', '\u0085', '%0d%0a'), fc.string())
    .map(([before, end, after]) => `${before}${end}Bcc: thief@evil.example${end}${end}${after}`),
)

test('no name and no subject can add a header, a recipient or a body', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'askwell-mail-'))
  const { deliver } = fileTransport(folder)
  const samples = fc.sample(fc.tuple(nasty, nasty), 1_000)
  const db = await database()
  await db.$transaction(
    async (transaction) => {
      for (const [name, subject] of samples)
        await queueMail(transaction, { ...letter, to: { name, address: 'ana@example.com' }, subject })
    },
    { timeout: 60_000 },
  )
  await deliverDue(deliver)
  const allowed = [
    'from',
    'to',
    'reply-to',
    'subject',
    'date',
    'message-id',
    'mime-version',
    'content-type',
    'auto-submitted',
    'x-auto-response-suppress',
  ]
  const files = readdirSync(folder)
  expect(files).toHaveLength(1_000)
  for (const file of files) {
    const mail = await PostalMime.parse(readFileSync(join(folder, file)))
    expect(mail.to?.map(({ address }) => address)).toEqual(['ana@example.com'])
    expect(mail.headers.map(({ key }) => key).filter((key) => !allowed.includes(key))).toEqual([])
    expect(mail.text?.trim()).toBe('Good day')
    expect([mail.cc, mail.bcc]).toEqual([undefined, undefined])
  }
}, 120_000)

test('the server is told exactly the stored address, whatever its characters', async () => {
  const local = fc.string({
    unit: fc.constantFrom(..."abcXYZ019.!#$%&'*+/=?^_`{|}~-"),
    minLength: 1,
    maxLength: 30,
  })
  const addresses = fc
    .sample(
      local.map((name) => `${name}@shop.example`),
      300,
    )
    .map((address) => emailAddress(address))
    .filter((address) => address !== null)
  expect(addresses.length).toBeGreaterThan(50)
  for (const address of addresses) await queue({ to: { address } })
  await withMailbox([], async ({ arrived }, send) => {
    await send()
    expect(arrived.flatMap(({ envelopeTo }) => envelopeTo).sort()).toEqual([...addresses].sort())
  })
}, 60_000)

test.each([
  '',
  'no-at.example',
  'a@b@c.example',
  '"a b"@shop.example',
  'ana@example.com, bob@example.com',
  'x:a@b.example;',
  'a@b.example\r\nBcc: c@d.example',
  `${'a'.repeat(250)}@b.example`,
])('nothing is queued for %j', async (address) => {
  await expect(queue({ to: { address } })).rejects.toThrow('invalid')
  expect(await rows()).toEqual([])
})

test('the text of an invitation is forgotten once it was sent, that of other mail is kept', async () => {
  await withMailbox([], async ({ arrived }, send) => {
    await queue({ kind: 'invitation', text: 'the link', html: '<p>the link</p>' })
    await queue()
    await send()
    expect(arrived).toHaveLength(2)
    const texts = (await rows()).map(({ kind, text, html }) => [kind, text, html])
    expect(texts).toContainEqual(['invitation', '', ''])
    expect(texts).toContainEqual(['confirmation', letter.text, letter.html])
  })
})
