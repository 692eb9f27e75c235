/** What a spreadsheet takes for the beginning of a formula, behind any spaces and control characters. */
const formula = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r]/u

function cell(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}

/** One line of a CSV file (RFC 4180). Text is always quoted, and never a formula where the file is opened. */
export function csvLine(cells: (string | number | undefined)[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}
