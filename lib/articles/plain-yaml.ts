// Front matter is nearly always this simple, and a general parser needs twenty times as long: with thousands of articles
// that is a second of every start.

type Plain = string | boolean
type Values = Record<string, Plain | Plain[]>

const wordsOnly = /^[\p{L}\p{N}(€£$¿¡“„‘«](?:[^\s#:]|[ #:](?=\S)(?<! #)(?<!: ))*$/u
const otherType = /^(?:null|true|false|[.\d][-+.\w]*)$/i
const day = /^\d{4}-\d\d-\d\d$/

/**
 * YAML made of `key: words`, `key: [words, words]` and `key:` with `  - words` below it; undefined for anything else,
 * which is left to a real parser. What this reads, that one reads the same.
 */
export function readPlainYaml(source: string): Values | undefined {
  const values: Values = {}
  let list: Plain[] | undefined
  for (const line of source.split('\n')) {
    if (line.startsWith('  - ')) {
      const item = scalar(line.slice(4))
      if (!list || item === undefined) return undefined
      list.push(item)
      continue
    }
    const [, key, text] = /^([a-zA-Z]{3,}):(?: (.*))?$/.exec(line) ?? []
    if (!key || list?.length === 0 || otherType.test(key) || Object.hasOwn(values, key)) return undefined
    list = text === undefined ? [] : undefined
    const value = list ?? valueOf(text!)
    if (value === undefined) return undefined
    values[key] = value
  }
  return list?.length === 0 ? undefined : values
}

function valueOf(text: string): Plain | Plain[] | undefined {
  if (!text.startsWith('[')) return scalar(text)
  if (!/^\[[^[\]{}:"']+\]$/.test(text)) return undefined
  const items = text
    .slice(1, -1)
    .split(',')
    .map((item) => scalar(item.trim()))
  return items.every((item) => item !== undefined) ? items : undefined
}

function scalar(text: string): Plain | undefined {
  if (text === 'true' || text === 'false') return text === 'true'
  if (!wordsOnly.test(text)) return undefined
  return otherType.test(text) && !day.test(text) ? undefined : text
}
