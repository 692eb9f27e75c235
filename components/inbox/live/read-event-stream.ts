export type ServerEvent = { name: string; data: string }

/** Takes the text of a stream of server-sent events as it comes, in pieces of any size, and gives the whole events. */
export function eventReader(onEvent: (event: ServerEvent) => void): (piece: string) => void {
  let rest = ''
  let name = 'message'
  let data: string[] = []
  const onLine = (line: string) => {
    if (line === '') {
      if (data.length > 0) onEvent({ name, data: data.join('\n') })
      name = 'message'
      data = []
      return
    }
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') name = value
    if (field === 'data') data.push(value)
  }
  return (piece) => {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop()!
    lines.forEach(onLine)
  }
}
