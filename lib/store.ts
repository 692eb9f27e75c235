import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { environment } from './environment'
import { onePerProcess } from './one-per-process'

const time = '([01]\\d|2[0-3]):[0-5]\\d'
const span = z.string().regex(new RegExp(`^${time}-(${time}|24:00)$`), 'must look like 09:00-18:00')
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #2f6b4f')
const file = z.string().regex(/^[\w-]+(\.[\w-]+)+$/, 'must name a file in images/')
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language such as en or pt-BR')
const pattern = z.string().refine(isPattern, 'must be a regular expression')

const seconds = z.int().min(5).max(86_400)

function isPattern(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp
  } catch {
    return false
  }
}

/** What may stand in store.yml. */
export const storeShape = z.strictObject({
  name: z.string().min(1).default('Help center'),
  tagline: z.string().optional(),
  homepage: z.url({ protocol: /^https?$/ }).optional(),
  language: language.default('en'),
  languages: z.array(language).default([]),
  timeZone: z
    .string()
    .refine(
      (zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC',
      'must be a time zone such as Europe/Amsterdam',
    )
    .default('UTC'),
  currency: z.string().length(3).optional(),
  email: z.email().optional(),
  phone: z.string().optional(),
  hours: z.partialRecord(z.enum(weekdays), z.array(span)).default({}),
  holidays: z.record(z.iso.date(), z.string()).default({}),
  answerWithin: z.string().optional(),
  orderNumber: pattern.optional(),
  theme: z
    .strictObject({
      accent: colour.default('#2f6b4f'),
      accentDark: colour.default('#7fc8a4'),
      font: z.string().optional(),
      logo: file.optional(),
    })
    .prefault({}),
  search: z.strictObject({ thresholdShift: z.number().min(-0.5).max(0.5).default(0) }).prefault({}),
  /** how long, and with how many askings, an answer is on trial; whether support leads get a digest every Monday; whether
   * drafts may be written to branches of the git repository that holds the content folder */
  unanswered: z
    .strictObject({
      proofDays: z.int().min(1).max(90).default(14),
      proofAskings: z.int().min(5).max(1000).default(30),
      digest: z.boolean().default(true),
      branches: z.boolean().default(false),
    })
    .prefault({}),
  /** seconds until the others are rung, until the team is told by mail, until unread answers go by mail */
  chat: z
    .union([
      z.literal(false),
      z.strictObject({
        ringAfter: seconds.default(30),
        noticeAfter: seconds.default(120),
        mailUnreadAfter: seconds.default(300),
      }),
    ])
    .prefault({}),
  variables: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)).default({}),
})

/** What store.yml says about the shop. */
export type Store = z.infer<typeof storeShape>
export type Weekday = (typeof weekdays)[number]

/** Reads `store.yml` of a content folder; without the file, the defaults. Throws one sentence per wrong key. */
export function readStore(contentDir: string): Store {
  const path = join(contentDir, 'store.yml')
  const source = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const parsed = storeShape.safeParse(parse(source) ?? {})
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`store.yml\n${problems.join('\n')}`)
}

const holder = () => onePerProcess('store', () => ({ store: readStore(environment().contentDir) }))

/** The shop, as last read. */
export function store(): Store {
  return holder().store
}

/** Reads store.yml again; a broken file throws and the last good one stays. */
export function reloadStore(): void {
  holder().store = readStore(environment().contentDir)
}
