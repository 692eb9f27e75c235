import { type EvalArticle, type EvalSet, hash, randomFrom } from './sets'

export type Answer = { ids: string[]; confidence: number; answered?: boolean }
export type Searcher = {
  search: (text: string, settled: boolean) => Answer
  /** takes in one more article, where the engine can */
  add?: (article: EvalArticle) => void
  /** the index as it would be sent to a browser */
  serialize?: () => string | Uint8Array
  close?: () => void
}
export type Engine = { name: string; build: (articles: EvalArticle[]) => Searcher }

export type Figures = {
  s1: number
  s3: number
  mrr: number
  zero: number
  typo: number
  half: number
  far: number
  near: number
  gap: number
  kept: number
  farFlagged: number
  nearFlagged: number
}

/** Every figure of the evaluation's README for one engine on one set; NaN where the set has nothing to judge it by. */
export function measure(engine: Engine, set: EvalSet): Figures {
  const { questions, outOfScope } = set
  const searcher = engine.build(set.articles)
  const ask = (text: string, settled = true) => {
    const answer = searcher.search(text, settled)
    return { ...answer, ids: answer.ids.slice(0, 10) }
  }
  const clean = questions.map(({ text }) => ask(text))
  const typed = questions.map(({ text }) => ask(withTypo(text)))
  const halves = questions.map(({ text }) => ask(text.slice(0, Math.ceil(text.length / 2)), false))
  const outside = { far: [] as Answer[], near: [] as Answer[] }
  for (const { text, kind } of outOfScope) outside[kind].push(ask(text))
  searcher.close?.()
  const success = (answers: Answer[], first: number) =>
    mean(
      answers.map(({ ids }, at) =>
        Number(ids.slice(0, first).some((id) => questions[at]!.relevant.includes(id))),
      ),
    )
  const rank = ({ ids }: Answer, at: number) =>
    ids.findIndex((id) => questions[at]!.relevant.includes(id)) + 1
  const sure = clean.map(({ confidence }) => confidence)
  return {
    s1: success(clean, 1),
    s3: success(clean, 3),
    mrr: mean(clean.map((answer, at) => (rank(answer, at) ? 1 / rank(answer, at) : 0))),
    zero: mean(clean.map(({ ids }) => Number(!ids.length))),
    typo: success(typed, 3),
    half: success(halves, 3),
    far: auroc(
      sure,
      outside.far.map(({ confidence }) => confidence),
    ),
    near: auroc(
      sure,
      outside.near.map(({ confidence }) => confidence),
    ),
    gap: gapOf(engine, set),
    kept: share(clean, true),
    farFlagged: share(outside.far, false),
    nearFlagged: share(outside.near, false),
  }
}

/** A question's confidence, whether its answer was among the first three, and what it counts for. */
export type Judged = { confidence: number; right: boolean; weight: number }

/** Every kind of question, nine of ten with an answer, the rest far, near and taken away in equal parts. */
export function judge(engine: Engine, set: EvalSet): Judged[] {
  const { questions, outOfScope } = set
  const searcher = engine.build(set.articles)
  const inside = questions.map(({ text, relevant }) => {
    const { ids, confidence } = searcher.search(text, true)
    return { confidence, right: ids.slice(0, 3).some((id) => relevant.includes(id)) }
  })
  const outside = (['far', 'near'] as const).map((wanted) =>
    outOfScope
      .filter(({ kind }) => kind === wanted)
      .map(({ text }) => searcher.search(text, true).confidence),
  )
  searcher.close?.()
  const gone = takeAway(engine, set).flatMap(({ gone }) => gone)
  const kinds = [...outside, gone].filter((kind) => kind.length)
  return [
    ...inside.map((each) => ({ ...each, weight: 0.9 / inside.length })),
    ...kinds.flatMap((kind) =>
      kind.map((confidence) => ({ confidence, right: false, weight: 0.1 / kinds.length / kind.length })),
    ),
  ]
}

/** A seeded quarter of the needed articles is taken away: can the figure tell whose answer is gone? Mean of four quarters. */
function gapOf(engine: Engine, set: EvalSet): number {
  const quarters = takeAway(engine, set).map(({ stayed, gone }) => auroc(stayed, gone))
  return mean(quarters.filter((value) => !Number.isNaN(value)))
}

function takeAway(engine: Engine, { name, articles, questions }: EvalSet) {
  const needed = [...new Set(questions.flatMap(({ relevant }) => relevant))].sort()
  const random = randomFrom(hash(name))
  const order = needed.map((id) => ({ id, at: random() })).sort((a, b) => a.at - b.at)
  return [0, 1, 2, 3].map((quarter) => {
    const removed = new Set(order.filter((_, place) => place % 4 === quarter).map(({ id }) => id))
    const searcher = engine.build(articles.filter(({ id }) => !removed.has(id)))
    const sure = { stayed: [] as number[], gone: [] as number[] }
    for (const { text, relevant } of questions) {
      const gone = relevant.every((id) => removed.has(id))
      sure[gone ? 'gone' : 'stayed'].push(searcher.search(text, true).confidence)
    }
    searcher.close?.()
    return sure
  })
}

/** One random edit in one word of five or more letters, never its first letter; the text is the seed. */
export function withTypo(text: string): string {
  const words = [...text.matchAll(/\p{L}{5,}/gu)]
  if (!words.length) return text
  const random = randomFrom(hash(text))
  const pick = (count: number) => Math.floor(random() * count)
  const { 0: word, index } = words[pick(words.length)]!
  const letter = 'abcdefghijklmnopqrstuvwxyz'[pick(26)]!
  const kind = pick(4)
  const at = 1 + pick(word.length - (kind === 3 ? 2 : 1))
  const edited = [
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ][kind]!
  return text.slice(0, index) + edited + text.slice(index + word.length)
}

/** How often a figure from `higher` exceeds one from `lower`; ties count half. */
export function auroc(higher: number[], lower: number[]): number {
  if (!higher.length || !lower.length) return NaN
  const all = [...higher.map((value) => ({ value, up: 1 })), ...lower.map((value) => ({ value, up: 0 }))]
  all.sort((a, b) => a.value - b.value)
  let ranks = 0
  for (let from = 0, to = 0; from < all.length; from = to) {
    while (to < all.length && all[to]!.value === all[from]!.value) to++
    for (let at = from; at < to; at++) if (all[at]!.up) ranks += (from + to + 1) / 2
  }
  return (ranks - (higher.length * (higher.length + 1)) / 2) / (higher.length * lower.length)
}

/** The plain mean over the sets, each figure over the sets that have it. */
export function macro(figures: Figures[]): Figures {
  const names = Object.keys(figures[0]!) as (keyof Figures)[]
  return Object.fromEntries(
    names.map((name) => [
      name,
      mean(figures.map((each) => each[name]).filter((value) => !Number.isNaN(value))),
    ]),
  ) as Figures
}

export function mean(values: number[]): number {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : NaN
}

function share(answers: Answer[], answered: boolean): number {
  return mean(answers.map((answer) => Number((answer.answered ?? true) === answered)))
}
