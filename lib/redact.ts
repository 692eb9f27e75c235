import { cardNumbers } from './card-numbers'
import { type Span, replaceSpans } from './digit-runs'
import { ibans } from './ibans'
import { phoneNumbers } from './phone-numbers'
import { readsLikeWords } from './reads-like-words'

const at = /[@＠﹫]|%40/g
const local = /[^\s@＠﹫<>()[\],;:"\\]/
const quoted = /"(?![^"]*\[email])[^"\n]{0,64}"$/
const domain = /[\p{L}\p{M}\p{N}.\-。\u200b-\u200d]/u

/** Mail addresses, of any alphabet: what stands around an @ without a space. */
function mailAddresses(text: string): Span[] {
  const spans: Span[] = []
  let free = 0
  for (const match of text.matchAll(at)) {
    let start = match.index
    const unread = Math.max(spans.at(-1)?.end ?? 0, start - 66)
    start -= quoted.exec(text.slice(unread, start))?.[0].length ?? 0
    while (start > free && local.test(text.charAt(start - 1))) start--
    let end = match.index + match[0].length
    while (end < text.length && domain.test(text.charAt(end))) end++
    const after = text.slice(match.index + match[0].length, end).replace(/[.-]+$/, '')
    if (start < match.index && after.length > 1 && (/\p{L}/u.test(after) || after.includes('.'))) {
      spans.push({ start, end: match.index + match[0].length + after.length })
    }
    free = Math.max(free, match.index + match[0].length)
  }
  return spans
}

/** 1 for a digit, 2 for a capital, 3 for a small letter of the plain alphabet, 0 for all else. */
function kindOf(code: number): number {
  if (code < 58) return code > 47 ? 1 : 0
  if (code < 91) return code > 64 ? 2 : 0
  return code > 96 && code < 123 ? 3 : 0
}

/** How often a run changes between small letters, capitals and digits: words hardly do, secrets do all the time. */
function changes(run: string): number {
  let count = 0
  let last = 0
  for (let index = 0; index < run.length; index++) {
    const kind = kindOf(run.charCodeAt(index))
    if (kind && last && kind !== last) count++
    last = kind
  }
  return count
}

function isToken(run: string): boolean {
  if (!/[a-z]/i.test(run) || !/\d/.test(run)) return false
  if (/^[a-z0-9]+$/i.test(run)) return (run.match(/\d/g) ?? []).length > 2
  return changes(run) > 4 && changes(run) / run.length > 0.15
}

/** Signed tokens (three parts in base 64), keys and identifiers: 20 mixed characters, or 24 letters that are no words. */
function redactTokens(text: string): string {
  return text
    .replace(/[\w.-]{20,}/g, (run) => {
      const signed = run.indexOf('eyJ')
      return signed >= 0 && run.includes('.', signed) ? `${run.slice(0, signed)}[token]` : run
    })
    .replace(/[\w+/=-]{20,}/g, (run) => (isToken(run) ? '[token]' : run))
    .replace(/[\w-]{20,}/g, (run) => (isToken(run) ? '[token]' : run))
    .replace(/[A-Za-z0-9]{20,}/g, (run) => (isToken(run) ? '[token]' : run))
    .replace(/[A-Za-z]{24,}/g, (run) => (readsLikeWords(run) ? run : '[token]'))
}

/** Order numbers of the shop's pattern. `alone`: only where no further digits follow or precede. */
function orderNumbers(text: string, pattern: string | undefined, alone: boolean): Span[] {
  if (!pattern) return []
  const edge = alone ? '[\\s\\-.]{0,3}' : ''
  const bare = pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '')
  const order = new RegExp(`(?:(?<!\\d${edge})|(?!\\d))(?:${bare})(?!${edge}\\d)`, 'gi')
  return [...text.matchAll(order)]
    .filter(([number]) => /\d/.test(number))
    .map(({ index, 0: number }) => ({ start: index, end: index + number.length }))
}

type Shop = {
  /** a regular expression */
  orderNumber?: string
  /** tells how numbers are written where the shop is */
  phone?: string
}

/**
 * `text` without what must never reach disk or log: card, phone and account numbers, mail addresses, secrets. The
 * shop's own order numbers become `[order]`, so that "needs order data" stays visible. Pass `store()`. Also for browsers.
 */
export function redact(text: string, shop: Shop = {}): string {
  let kept = replaceSpans(text, mailAddresses(text), '[email]')
  kept = replaceSpans(kept, orderNumbers(kept, shop.orderNumber, true), '[order]')
  kept = replaceSpans(kept, ibans(kept), '[iban]')
  kept = replaceSpans(kept, cardNumbers(kept), '[card]')
  kept = redactTokens(kept)
  kept = replaceSpans(kept, phoneNumbers(kept, shop.phone), '[phone]')
  return replaceSpans(kept, orderNumbers(kept, shop.orderNumber, false), '[order]')
}

/** An address of ours without the same, part by part: what no part says stays as it is written. */
export function redactPath(path: string, shop: Shop = {}): string {
  return path
    .split('/')
    .map((part) => {
      const read = asRead(part)
      const kept = redact(read, shop)
      return kept === read ? part : kept
    })
    .join('/')
}

function asRead(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '))
  } catch {
    return part
  }
}
