import type { Standing } from '../core/standing'

/** One way in which shoppers put the question, and how often they did. */
export type Phrasing = { text: string; count: number }

/** A question that an article answers, which must stay so. */
export type Guard = { query: string; slug: string }

/** Why a phrasing is proposed as an ask, or not. */
export type AskReason =
  /** it lifts the article, for itself and for so many askings in other words */
  | { code: 'lifts'; others: number }
  /** the article's title, or an ask it has */
  | { code: 'has-it' }
  /** so many are looked at, the most asked first, and it is not among them */
  | { code: 'not-looked-at'; most: number }
  /** it finds the article first already */
  | { code: 'found'; confidence: number }
  /** those that are proposed bring it without being asked word for word */
  | { code: 'brought-by-others' }
  /** not even with the phrasing among its asks does the article stand higher */
  | { code: 'not-lifted'; rank?: number; confidence: number; first?: string }
  /** with it, an article would lose a question that it answers today */
  | { code: 'takes'; query: string; slug: string; first?: string }
  /** asked once, and it lifts none of the other phrasings, which need it: perhaps another question */
  | { code: 'asked-once' }

export type AskProposal = Phrasing & { attach: boolean; reason: AskReason }

/** Where articles stand, by the words of each query alone, if the article had these asks as well. */
export type Trial = (asks: string[], queries: Guard[]) => Promise<Standing[]>

type Choice = { tried: Trial; slug: string; phrasings: Phrasing[]; guards: Guard[] }

/**
 * Chooses the asks of an article, in the order given. What they bring is judged by the phrasings that are not among them:
 * a phrasing always brings itself.
 */
export async function chooseAsks(choice: Choice): Promise<AskProposal[]> {
  const choosing = new Choosing(choice)
  await choosing.look()
  for (const at of choice.phrasings.keys()) await choosing.judge(at)
  await choosing.dropNeedless()
  return choosing.proposals()
}

class Choosing {
  private readonly queries: Guard[]
  private readonly reasons: AskReason[] = []
  /** places of the phrasings chosen so far */
  private chosen: number[] = []
  /** what is found today, of what must stay so */
  private held: Guard[] = []
  private before: Standing[] = []
  private now: Standing[] = []

  constructor(private readonly choice: Choice) {
    this.queries = choice.phrasings.map(({ text }) => ({ query: text, slug: choice.slug }))
  }

  /** Where everything stands today. */
  async look(): Promise<void> {
    const { tried, guards } = this.choice
    this.now = this.before = await tried([], this.queries)
    const standings = await tried([], guards)
    this.held = guards.filter((_, at) => standings[at]!.found)
  }

  async judge(at: number): Promise<void> {
    const before = this.before[at]!
    if (isFirst(before)) this.reasons[at] = { code: 'found', confidence: before.confidence }
    else if (this.isLifted(this.now, at)) this.reasons[at] = { code: 'brought-by-others' }
    else this.reasons[at] = await this.attach(at)
  }

  /** Chooses it where it lifts the article and takes nothing; says why, either way. */
  private async attach(at: number): Promise<AskReason> {
    const { tried, phrasings } = this.choice
    const asks = this.texts([...this.chosen, at])
    // Most lift nothing: that takes one search to see, what they bring to the others takes all.
    const [own] = await tried(asks, [this.queries[at]!])
    if (!lifts(own!, this.before[at]!)) return notLifted(own!)
    const then = await tried(asks, this.queries)
    const others = phrasings.reduce((sum, { count }, other) => {
      const isNew = other !== at && this.isLifted(then, other) && !this.isLifted(this.now, other)
      return isNew ? sum + count : sum
    }, 0)
    const needy = this.before.filter((standing) => !isFirst(standing))
    if (!others && phrasings[at]!.count < 2 && needy.length > 1) return { code: 'asked-once' }
    const standings = await tried(asks, this.held)
    const lost = standings.findIndex(({ found }) => !found)
    if (lost >= 0) return { code: 'takes', ...this.held[lost]!, first: standings[lost]!.first }
    this.chosen.push(at)
    this.now = then
    return { code: 'lifts', others }
  }

  /** What was chosen early may be brought by what was chosen later: the least asked goes first. */
  async dropNeedless(): Promise<void> {
    for (const at of this.chosen.toReversed()) {
      const rest = this.chosen.filter((other) => other !== at)
      if (!rest.length) return
      const without = await this.choice.tried(this.texts(rest), this.queries)
      const isLost = (place: number) => this.isLifted(this.now, place) && !this.isLifted(without, place)
      if ([...this.queries.keys()].some(isLost)) continue
      this.chosen = rest
      this.now = without
      this.reasons[at] = { code: 'brought-by-others' }
    }
  }

  proposals(): AskProposal[] {
    return this.choice.phrasings.map((phrasing, at) => {
      return { ...phrasing, attach: this.chosen.includes(at), reason: this.reasons[at]! }
    })
  }

  private texts(places: number[]): string[] {
    return places.map((at) => this.choice.phrasings[at]!.text)
  }

  private isLifted(now: Standing[], at: number): boolean {
    return lifts(now[at]!, this.before[at]!)
  }
}

function lifts(now: Standing, before: Standing): boolean {
  return now.found && (!before.found || now.rank! < before.rank!)
}

function notLifted({ rank, confidence, first }: Standing): AskReason {
  return { code: 'not-lifted', rank, confidence, first }
}

function isFirst({ found, rank }: Standing): boolean {
  return found && rank === 1
}
