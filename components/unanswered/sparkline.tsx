import styles from './sparkline.module.css'

const width = 96
const height = 24

/** Searches over the period as a row of thin bars; `label` says the same in words. */
export function Sparkline({ values, label }: { values: number[]; label: string }) {
  const most = Math.max(1, ...values)
  const step = width / Math.max(values.length, 1)
  const bar = (value: number) => (value ? Math.max(1.5, (value / most) * height) : 0)
  return (
    <svg className={styles.sparkline} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <title>{label}</title>
      <line className={styles.ground} x1={0} x2={width} y1={height - 0.25} y2={height - 0.25} />
      {values.map((value, at) => (
        <rect
          key={at}
          x={at * step + step * 0.15}
          y={height - bar(value)}
          width={step * 0.7}
          height={bar(value)}
          rx={Math.min(1, step * 0.2)}
        />
      ))}
    </svg>
  )
}
