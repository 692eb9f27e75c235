import { type DigitGroup, type Span, digitRuns } from './digit-runs'

const shortest = 12
const longest = 19

/** Sizes such as `36 38 40 42 44 46 48` are long enough for a card number, and one list in ten passes its check. */
function isListOfSizes(groups: DigitGroup[]): boolean {
  if (groups.length < 2 || groups.some(({ digits }) => digits.length > 3)) return false
  const values = groups.map(({ digits }) => Number(digits))
  const least = values.every((value) => value > 9) ? 0 : 1
  const steps = values.slice(1).map((value, at) => value - values[at]!)
  return [1, -1].some((way) => steps.every((step) => step * way >= least && step * way <= 20))
}

/** What else may stand between the groups of a card; it also stands between the entries of a list. */
const listSeparator = /[,|;:*]/
const wideSeparator = /[\s\-./()_·\u00ad\u2010-\u2015\u2212\u200b-\u200d\u2060\ufeff,|;:*]/

/** As the digits stand on a card, or one by one: then even a list is more likely a card. */
function isInCardGroups(groups: DigitGroup[]): boolean {
  const lengths = groups.map(({ digits }) => digits.length).join('')
  return /^(?:4{2,4}[1-4]|46[45]|1+)$/.test(lengths)
}

const mayBeginCard = ({ digits }: DigitGroup) => /^[2-6](?:\d{3})?$/.test(digits)

const isListOfYears = (groups: DigitGroup[]) => groups.every(({ digits }) => /^(?:19|20)\d\d$/.test(digits))

const hoursOrPrices = /^\d{1,4}\.\d\d(?:[\s–-]{1,3}\d{1,4}\.\d\d)+$/

/** The ends of all card numbers that begin with the group at `first`: 12 to 19 digits that pass Luhn's check. */
function lastGroups(run: DigitGroup[], first: number): number[] {
  const found: number[] = []
  // Which digits are doubled depends on how many there will be, so both sums are kept.
  const sums: [number, number] = [0, 0]
  let length = 0
  for (let last = first; last < run.length; last++) {
    const { digits } = run[last]!
    if (length + digits.length > longest) break
    for (const character of digits) {
      const digit = Number(character)
      sums[length % 2]! += digit > 4 ? digit * 2 - 9 : digit * 2
      sums[(length + 1) % 2]! += digit
      length++
    }
    if (length >= shortest && sums[length % 2]! % 10 === 0) found.push(last)
  }
  return found
}

/** Where card numbers stand in `text`, with whatever stands between their digits. */
export function cardNumbers(text: string): Span[] {
  const runs = longRuns(digitRuns(text)).filter(
    (run) => !hoursOrPrices.test(text.slice(run[0]!.start, run.at(-1)!.end)),
  )
  const wideRuns = listSeparator.test(text) ? longRuns(digitRuns(text, wideSeparator)) : []
  return [
    ...runs.flatMap((run) =>
      cardsIn(
        run,
        () => true,
        (groups) => !isListOfSizes(groups),
      ),
    ),
    ...wideRuns.flatMap((run) =>
      cardsIn(
        run,
        mayBeginCard,
        (groups) => isInCardGroups(groups) && !isListOfSizes(groups) && !isListOfYears(groups),
      ),
    ),
  ]
}

const longRuns = (runs: DigitGroup[][]) =>
  runs.filter((run) => run.reduce((length, { digits }) => length + digits.length, 0) >= shortest)

function cardsIn(
  run: DigitGroup[],
  mayBegin: (group: DigitGroup) => boolean,
  isCard: (groups: DigitGroup[]) => boolean,
): Span[] {
  return run.flatMap((group, first) =>
    (mayBegin(group) ? lastGroups(run, first) : [])
      .filter((last) => isCard(run.slice(first, last + 1)))
      .map((last) => ({ start: group.start, end: run[last]!.end })),
  )
}
