import { holidaysAhead, weekRows } from '@/lib/availability/week'
import type { Store } from '@/lib/store'
import type { Text } from '@/lib/text'
import styles from './contact-ways.module.css'

type Props = { shop: Store; language: string; text: Text; now: Date }

/** The week, the holidays ahead, and the ways to reach them other than by letter. */
export function ContactWays({ shop, language, text, now }: Props) {
  const week = weekRows(shop, now, language)
  const holidays = holidaysAhead(shop, now, language)
  return (
    <aside className={styles.ways}>
      {week.some(({ spans }) => spans.length) && (
        <section aria-labelledby="week">
          <h2 id="week" className={styles.title}>
            {text('contact.week')}
          </h2>
          <dl className={styles.week}>
            {week.map(({ name, today, spans }) => (
              <div key={name} className={today ? styles.today : undefined}>
                <dt>
                  {name}
                  {today && <span className={styles.mark}> {text('contact.today')}</span>}
                </dt>
                <dd>{spans.join(', ') || text('contact.closed')}</dd>
              </div>
            ))}
          </dl>
          {holidays.length > 0 && (
            <>
              <h3 className={styles.subtitle}>{text('contact.holidays')}</h3>
              <ul className={styles.holidays}>
                {holidays.map(({ date, label, name }) => (
                  <li key={date}>
                    <time dateTime={date}>{label}</time>, {name}
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className={styles.zone}>{text('contact.zone', { zone: shop.timeZone.replaceAll('_', ' ') })}</p>
        </section>
      )}
      <OtherWays shop={shop} text={text} />
    </aside>
  )
}

function OtherWays({ shop: { phone, email }, text }: Pick<Props, 'shop' | 'text'>) {
  if (!phone && !email) return null
  return (
    <section aria-labelledby="other-ways">
      <h2 id="other-ways" className={styles.title}>
        {text('contact.other-ways')}
      </h2>
      <ul className={styles.other}>
        {phone && (
          <li>
            {text('contact.by-phone')}{' '}
            <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
              <bdi>{phone}</bdi>
            </a>
          </li>
        )}
        {email && (
          <li>
            {text('contact.by-mail')}{' '}
            <a href={`mailto:${email}`}>
              <bdi>{email}</bdi>
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}
