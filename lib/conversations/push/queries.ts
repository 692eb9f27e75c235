import { database } from '@/lib/database'

/** The browsers of those who answer chats, are signed in there, not away and not among `hereAlready`. */
export async function browsersToTell(hereAlready: Set<string>, now: Date) {
  const db = await database()
  return db.pushSubscription.findMany({
    where: {
      staffId: { notIn: [...hereAlready] },
      staff: { disabledAt: null, away: false, role: { in: ['agent', 'lead', 'admin'] } },
      session: { endedAt: null, expiresAt: { gt: now } },
    },
    select: { id: true, endpoint: true, p256dh: true, auth: true, language: true },
  })
}
