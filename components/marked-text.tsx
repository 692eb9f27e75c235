type Props = { text: string; marks: readonly (readonly [start: number, end: number])[] }

/** Text with the words that were searched for marked. */
export function MarkedText({ text, marks }: Props) {
  const pieces = marks.flatMap(([start, end], index) => [
    text.slice(index ? marks[index - 1]![1] : 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ])
  return (
    <>
      {pieces}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}
