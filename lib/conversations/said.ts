/** A message as text alone can say it: its words, then the names of its files. */
export function said({ body, attachments = [] }: { body: string; attachments?: { name: string }[] }): string {
  return [body, ...attachments.map(({ name }) => `[${name}]`)].filter(Boolean).join('\n')
}

/** To include: the shopper's last message, as far as `said` needs it. */
export const lastWords = {
  where: { author: 'shopper' },
  orderBy: { seq: 'desc' },
  take: 1,
  select: { body: true, attachments: { select: { name: true } } },
} as const
