import { scaleBand, scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import styles from './chart.module.css'

export type ChartPart = {
  /** its first day, YYYY-MM-DD */
  day: string
  /** undefined where it is not known */
  value?: number
  /** the same in words */
  says: string
  /** what it counts */
  href: string
}

type Props = {
  parts: ChartPart[]
  /** of a whole, 0–1: drawn as a line, else as bars */
  share: boolean
  write: (value: number) => string
  day: (day: string) => string
}

const width = 600
const height = 150

/** Figures over time. The table of the same figures is for those who cannot see it, or use no pointer. */
export function Chart({ parts, share, write, day }: Props) {
  const most = share ? 1 : Math.max(2, ...parts.map(({ value }) => value ?? 0))
  const y = scaleLinear([0, most], [height, 0])
  if (!share) y.nice(2)
  const x = scaleBand(
    parts.map((part) => part.day),
    [0, width],
  )
  const ticks = y.ticks(2)
  const days = [parts[0]!, parts[Math.floor(parts.length / 2)]!, parts.at(-1)!].map((part) => part.day)
  return (
    <div className={styles.chart} aria-hidden="true">
      <p className={styles.ticks}>
        {ticks.toReversed().map((tick) => (
          <span key={tick}>{write(tick)}</span>
        ))}
      </p>
      <svg className={styles.plot} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
        {ticks.map((tick) => (
          <line key={tick} className={styles.grid} x2={width} y1={y(tick)} y2={y(tick)} />
        ))}
        {parts.map((part) => (
          <a key={part.day} href={part.href} tabIndex={-1}>
            <title>{part.says}</title>
            <rect className={styles.reach} x={x(part.day)} width={x.bandwidth()} height={height} />
            {!share && part.value !== undefined && (
              <rect
                className={styles.bar}
                x={x(part.day)! + x.bandwidth() * 0.14}
                width={x.bandwidth() * 0.72}
                y={y(part.value)}
                height={height - y(part.value)}
              />
            )}
          </a>
        ))}
        {share && <path className={styles.line} d={lineOf(parts, x, y)} />}
      </svg>
      <p className={styles.days}>
        {[...new Set(days)].map((each) => (
          <span key={each}>{day(each)}</span>
        ))}
      </p>
    </div>
  )
}

function lineOf(
  parts: ChartPart[],
  x: ReturnType<typeof scaleBand<string>>,
  y: ReturnType<typeof scaleLinear<number>>,
): string | undefined {
  const drawn = line<ChartPart>()
    .defined(({ value }) => value !== undefined)
    .x(({ day }) => x(day)! + x.bandwidth() / 2)
    .y(({ value }) => y(value!))
  return drawn(parts) ?? undefined
}
