import { type DigitGroup, type Span, digitRuns } from './digit-runs'

// Own rules instead of a numbering plan: shoppers write numbers of any country, and a plan finds only the shop's own.
const saysPhone =
  /(?<!\p{L})(?:phone|telephone|mobile|cell|call|tele?|fax|whatsapp|handy|(?:mobil)?telefon|mobil|rufnummer|festnetz)[\s.:\-]{0,2}(?:number|nummer|nr|no|me|us|mich)?[\s.:\-]{0,2}(?:on|at|is|ist|unter)?[\s.:(-]{0,2}$/iu
const saysOther =
  /(?:#|(?<!\p{L})(?:orders?|bestell(?:ung)?|tracking|shipment|sendungs?|invoice|rechnungs?|item|artikel|product|sku|ean|ref|reference|parcel|paket|voucher|gutschein)[\s\-]{0,2}(?:number|nummer|nr|no|code|id)?[\s.:#]{0,3})$/iu
const date = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}$|\d{4}[./-]\d{2}[./-]\d{2})/

type Rule = { fewest: number; most: number }

const before = (text: string, { start }: DigitGroup) => text.slice(Math.max(0, start - 32), start)

/** How many digits a number that begins with this group may have; undefined when none begins here. */
function ruleFor(text: string, run: DigitGroup[], first: number): Rule | undefined {
  const group = run[first]!
  if (/\+[\s(]{0,2}$/.test(text.slice(Math.max(0, group.start - 3), group.start)))
    return { fewest: 7, most: 15 }
  if (first === 0 && saysPhone.test(before(text, group))) return { fewest: 6, most: 15 }
  if (!/^0\d/.test(group.digits) || saysOther.test(before(text, group))) return undefined
  return { fewest: 9, most: /^00[1-9]/.test(group.digits) ? 17 : 12 }
}

/** The last group of a number of at most `most` digits; undefined when there are too few. */
function lastGroup(run: DigitGroup[], first: number, { fewest, most }: Rule): number | undefined {
  let length = 0
  let last = first
  for (; last < run.length && length + run[last]!.digits.length <= most; last++) {
    length += run[last]!.digits.length
  }
  return length >= fewest ? last - 1 : undefined
}

/** Numbers in pairs are five with one separator (`06 12 34 56 78`); others are hours and prices (`09.00-18.00`). */
function inPairs(groups: DigitGroup[]): DigitGroup[] {
  if (!groups.every(({ digits }) => digits.length === 2)) return groups
  const five = groups.slice(0, 5)
  return five.length === 5 && new Set(five.slice(1).map(({ gap }) => gap)).size === 1 ? five : []
}

const shapes = ['3-3-4', '1-3-3-4', '3-3-3', '3-2-2-2', '2-3-2-2']

/** Written in groups, without a leading zero: `(212) 555-0123`, `612 345 678`. Round numbers are something else. */
function isGrouped(run: DigitGroup[]): boolean {
  if (run.length > 4) return false
  const shape = run.map(({ digits }) => digits.length).join('-')
  if (!shapes.includes(shape) || run.every(({ digits }) => digits.endsWith('0'))) return false
  const american = shape.endsWith('3-3-4')
  const [area, exchange] = american ? run.slice(-3) : run
  return american
    ? /^[2-9]/.test(area!.digits) && /^[2-9]/.test(exchange!.digits)
    : /^[6-9]/.test(area!.digits)
}

/** A lone number of ten digits, where the shop's own number is American. */
function isAmerican(run: DigitGroup[], shopPhone = ''): boolean {
  return run.length === 1 && /^[2-9]\d\d[2-9]\d{6}$/.test(run[0]!.digits) && /^\+1\D?\d/.test(shopPhone)
}

/** From the bracket or plus before the first group to the end of the last. */
function spanOf(text: string, groups: DigitGroup[]): Span {
  const { start } = groups[0]!
  const lead = /[+(\s]{0,3}$/.exec(text.slice(Math.max(0, start - 3), start))![0]
  return { start: start - lead.trimStart().length, end: groups.at(-1)!.end }
}

function inRun(text: string, run: DigitGroup[], shopPhone?: string): Span[] {
  const spans: Span[] = []
  if (run.length === 1 && run[0]!.digits.length < 6) return spans
  for (let first = 0; first < run.length; first++) {
    const rule = ruleFor(text, run, first)
    const last = rule && lastGroup(run, first, rule)
    if (last === undefined) continue
    let groups = run.slice(first, last + 1)
    if (rule!.fewest === 9) {
      if (date.test(text.slice(groups[0]!.start, groups.at(-1)!.end))) continue
      groups = inPairs(groups)
      if (groups.length === 0) continue
    }
    spans.push(spanOf(text, groups))
    first += groups.length - 1
  }
  if (spans.length > 0 || saysOther.test(text.slice(Math.max(0, run[0]!.start - 32), run[0]!.start)))
    return spans
  return isGrouped(run) || isAmerican(run, shopPhone) ? [spanOf(text, run)] : []
}

/**
 * Where phone numbers stand in `text`: `+31 6 …`, `0031…`, `020 …`, `(212) 555-0123`, any number called a phone.
 * A bare national number without zero, area code or word that names it can't be told from an order number.
 */
export function phoneNumbers(text: string, shopPhone?: string): Span[] {
  return digitRuns(text).flatMap((run) => inRun(text, run, shopPhone))
}
