import type { Text } from '@/lib/text'
import { Badge } from './ui/badge'

type Mail = { state: string; nextAttemptAt: Date; lastError: string | null }
type Props = { mail: Mail; text: Text; moment: (moment: Date) => string }

/** Where a mail stands: sent, failed, or waiting with the time of its next try once one has failed. */
export function MailState({ mail: { state, nextAttemptAt, lastError }, text, moment }: Props) {
  if (state === 'sent') return <Badge kind="success">{text('mail.state-sent')}</Badge>
  if (state === 'failed') return <Badge kind="danger">{text('mail.state-failed')}</Badge>
  if (!lastError) return <Badge>{text('mail.state-waiting')}</Badge>
  return <Badge kind="warning">{text('mail.state-retry', { time: moment(nextAttemptAt) })}</Badge>
}
