const returnsWithin = 30 * 60_000

type Kept = { id: string; language: string; questionKey: string; clickedAt: Date | null }
type Asked = { language: string; questionKey: string; at: Date }

/**
 * The search whose article did not help: the visitor opened it, came back within half an hour and asks for the same in
 * other words, of which at least one is the same.
 */
export function leftForMore<Row extends Kept>(recent: Row[], { language, questionKey, at }: Asked) {
  const words = new Set(questionKey.split(' '))
  return recent.find(
    (row) =>
      row.language === language &&
      row.clickedAt !== null &&
      row.clickedAt <= at &&
      at.getTime() - row.clickedAt.getTime() <= returnsWithin &&
      row.questionKey !== questionKey &&
      row.questionKey.split(' ').some((word) => words.has(word)),
  )
}
