import { askwell } from './askwell'
import { type Judged, judge, mean } from './figures'
import { mainSets, readSet } from './sets'
import { table } from './tables'

/** Of questions as sure as this, how many have their answer among the first three? By tenths, each set counting the same. */
export function calibration(limit: number): string {
  const judged = mainSets.flatMap((name) => judge(askwell(), readSet(name, limit)))
  const rows = Array.from({ length: 10 }, (_, tenth) => {
    const inside = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth)
    const share = sum(inside) / mainSets.length
    const sure = sum(inside, ({ confidence }) => confidence) / sum(inside)
    const right = sum(inside, ({ right }) => Number(right)) / sum(inside)
    return [`${tenth / 10}–${(tenth + 1) / 10}`, share, sure, right]
  })
  const off = mean(
    rows.map(([, share, sure, right]) => Number(share) * Math.abs(Number(sure) - Number(right)) * 10),
  )
  return `${table(['confidence', 'share of questions', 'mean confidence', 'answered rightly'], rows)}\n\nOff by ${off.toFixed(3)} on average.`
}

function sum(judged: Judged[], value: (each: Judged) => number = () => 1): number {
  return judged.reduce((total, each) => total + each.weight * value(each), 0)
}
