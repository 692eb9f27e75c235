import type { Figures } from './figures'

/** Rows of cells as a Markdown table. */
export function table(head: string[], rows: (string | number)[][]): string {
  const cell = (value: string | number) => (typeof value === 'string' ? value : format(value))
  const lines = [head, head.map((_, at) => (at ? '---:' : '---')), ...rows.map((row) => row.map(cell))]
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n')
}

export const figureHead = ['S@1', 'S@3', 'MRR', 'typo S@3', 'half S@3', 'zero', 'far', 'near', 'gap']

export function figureCells({ s1, s3, mrr, typo, half, zero, far, near, gap }: Figures): number[] {
  return [s1, s3, mrr, typo, half, zero, far, near, gap]
}

function format(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3)
}
