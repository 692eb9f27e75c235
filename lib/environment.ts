import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { weaknessOf } from './weak-secret'

const address = z.url({ protocol: /^https?$/, error: 'must be an address such as https://help.example.com' })

const variables = z.object({
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(1).max(65535).default(3000),
  APP_URL: address.optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, 'must start with file: or postgresql://')
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must start with redis:// or rediss://')
    .refine((value) => URL.canParse(value), 'must be an address such as redis://127.0.0.1:6379')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().regex(/@/, 'must hold an e-mail address').optional(),
  AUTH_SECRET: z
    .string()
    .superRefine((secret, context) => {
      const weakness = weaknessOf(secret)
      if (weakness) context.addIssue({ code: 'custom', message: weakness })
    })
    .optional(),
  CONTENT_DIR: z.string().default('content'),
  DATA_DIR: z.string().default('data'),
  RATE_LIMITS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  TRUSTED_PROXIES: z.coerce.number({ error: 'must be a number of proxies' }).int().min(0).max(9).default(0),
})

export type Environment = {
  port: number
  /** without a trailing slash; links in mail are built from it, never from the Host header */
  appUrl: string
  databaseUrl: string
  /** set where several instances share one database */
  redisUrl?: string
  smtpUrl?: string
  mailFrom?: string
  authSecret?: string
  /** absolute */
  contentDir: string
  /** absolute */
  dataDir: string
  rateLimits: boolean
  trustedProxies: number
}

/** The variables, validated. Throws one sentence naming the first wrong one. */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  // Empty is as good as not set, but for the secret: whoever sets it believes that there is one.
  const given = Object.fromEntries(
    Object.entries(source).filter(([name, value]) => value !== '' || name === 'AUTH_SECRET'),
  )
  const parsed = variables.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    throw new Error(`${String(issue.path[0])} ${issue.message}.`)
  }
  const values = parsed.data
  // Assembled at run time: the bundler must not take these folders for part of the program.
  const folder = (path: string) => resolve(/* turbopackIgnore: true */ process.cwd(), path)
  const dataDir = folder(values.DATA_DIR)
  const contentDir = folder(values.CONTENT_DIR)
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`CONTENT_DIR is ${values.CONTENT_DIR}, but there is no such folder.`)
  }
  return {
    port: values.PORT,
    appUrl: (values.APP_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    databaseUrl: values.DATABASE_URL ?? `file:${dataDir}/askwell.db`,
    redisUrl: values.REDIS_URL,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    authSecret: values.AUTH_SECRET,
    contentDir,
    dataDir,
    rateLimits: values.RATE_LIMITS === 'on',
    trustedProxies: values.TRUSTED_PROXIES,
  }
}

let current: Environment | undefined

/** The variables this process was started with. */
export function environment(): Environment {
  return (current ??= readEnvironment())
}
