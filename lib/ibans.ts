import type { Span } from './digit-runs'

// How long the account numbers of each country are (ISO 13616 registry).
const lengths = new Map<string, number>(
  Object.entries({
    15: 'NO',
    16: 'BE',
    18: 'DK FO FI GL NL SD FK',
    19: 'MK SI',
    20: 'AT BA EE KZ XK LT LU MN',
    21: 'CH HR LI LV',
    22: 'BG BH CR DE GB GE IE ME RS VA',
    23: 'AE GI IL IQ OM SO TL',
    24: 'AD CZ ES MD PK RO SA SE SK TN VG',
    25: 'LY PT ST',
    26: 'IS TR',
    27: 'BI DJ FR GR IT MC MR SM HN',
    28: 'AL AZ BY CY DO GT HU LB NI PL SV',
    29: 'BR EG PS QA UA',
    30: 'JO KW MU YE',
    31: 'MT SC',
    32: 'LC',
    33: 'RU',
  }).flatMap(([length, countries]) => countries.split(' ').map((country) => [country, Number(length)])),
)

const start = /[a-z](?=[a-z])/gi
const character = /[a-z0-9]/i
const separator = /[\s\-./_\u2010-\u2015\u200b-\u200d\u2060\ufeff]/
const longestGap = 3
/** No country has fewer; words that happen to pass the check do. */
const fewestDigits = 9

/** Collects `length` letters and digits from `at` on, over what separates them. */
function collect(text: string, at: number, length: number): { value: string; end: number } | undefined {
  let value = ''
  let gap = 0
  let next = at
  while (value.length < length) {
    const here = text.charAt(next++)
    if (character.test(here)) {
      value += here.toUpperCase()
      gap = 0
      if (value.length === 4 && !/^..\d\d$/.test(value)) return undefined
    } else if (!separator.test(here) || ++gap > longestGap) return undefined
  }
  return { value, end: next }
}

function passesCheck(value: string): boolean {
  let rest = 0
  for (const each of value.slice(4) + value.slice(0, 4)) {
    const digits = Number.parseInt(each, 36)
    rest = (rest * (digits > 9 ? 100 : 10) + digits) % 97
  }
  return rest === 1
}

/** Where international bank account numbers stand in `text`. */
export function ibans(text: string): Span[] {
  const spans: Span[] = []
  for (const { index } of text.matchAll(start)) {
    const length = lengths.get(text.slice(index, index + 2).toUpperCase())
    const found = length ? collect(text, index, length) : undefined
    if (!found || found.value.replace(/\D/g, '').length < fewestDigits || !passesCheck(found.value)) continue
    spans.push({ start: index, end: found.end })
  }
  return spans
}
