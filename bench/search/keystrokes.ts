import type { Page } from '@playwright/test'

/** A keystroke is the median of so many: on a machine with other work, a single one may wait for its turn. */
export const rounds = 7

/** Milliseconds of every keystroke: what the worker works for the answer, and with the messages there and back. */
export async function keystrokes(page: Page, questions: string[]) {
  const keys = questions.flatMap(beginningsOf)
  return {
    keys: await medians(() => page.workers()[0]!.evaluate(timesInWorker, keys)),
    messages: await medians(() => page.evaluate(askWorker, keys)),
  }
}

function beginningsOf(question: string): string[] {
  return Array.from({ length: Math.min(30, question.length) }, (_, at) => question.slice(0, at + 1))
}

async function medians(measure: () => Promise<number[]>): Promise<number[]> {
  const measured: number[][] = []
  for (let round = 0; round < rounds; round++) measured.push(await measure())
  return measured[0]!.map((_, key) => {
    const times = measured.map((round) => round[key]!)
    return times.sort((a, b) => a - b)[rounds >> 1]!
  })
}

/** Runs in the worker: from the message to the answer that was posted. */
function timesInWorker(keys: string[]): number[] {
  const answer = self.onmessage as unknown as (event: MessageEvent) => void
  return keys.map((query) => {
    const from = performance.now()
    answer(new MessageEvent('message', { data: { id: -1, query, limit: 5 } }))
    return performance.now() - from
  })
}

/** Runs in the page. */
async function askWorker(keys: string[]): Promise<number[]> {
  const worker = (globalThis as unknown as { searchWorker: Worker }).searchWorker
  const times: number[] = []
  for (const query of keys) {
    const from = performance.now()
    await new Promise<void>((resolve) => {
      worker.addEventListener('message', () => resolve(), { once: true })
      worker.postMessage({ id: -1, query, limit: 5 })
    })
    times.push(performance.now() - from)
  }
  return times
}
