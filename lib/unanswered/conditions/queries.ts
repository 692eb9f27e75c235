import { mostOfNetwork } from '@/lib/counted-visitors'
import { networkLength } from '@/lib/visitor-key'
import { Prisma } from '@/prisma/generated/sqlite/client/client'

/** A search after which the shopper asked again, said that it did not help, or wrote to a person. */
export const didNotHelp = Prisma.sql`("ratedUnhelpful" OR "wroteToPerson" OR "askedAgain")`

/** A search that speaks of a question without an answer. */
export const isSignal = Prisma.sql`("outcome" <> 'answered' OR ${didNotHelp})`

/** A search that did not end in an answer: one that found nothing sure, but led to an article that helped, did. */
export const isUnsolved = Prisma.sql`(${didNotHelp} OR ("outcome" <> 'answered' AND "clickedSlug" IS NULL))`

/** It seemed answered, and nothing was opened in all the time there was. */
export const openedNothing = (before: Date) =>
  Prisma.sql`("outcome" = 'answered' AND "clickedSlug" IS NULL AND NOT ${didNotHelp} AND "at" <= ${before})`

export const count = (condition: Prisma.Sql) => Prisma.sql`sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)`

/** Of one network: group by `network`, then add up what counts of each by `sumOfNetworks`. */
export const countBrowsers = (condition: Prisma.Sql) =>
  Prisma.sql`count(DISTINCT CASE WHEN ${condition} THEN "visitorKey" END)`

export const network = Prisma.raw(`substr("visitorKey", 1, ${networkLength})`)

/** The visitors of a column in which each row has the browsers of one network: whoever invents browsers is not many. */
export const sumOfNetworks = (column: string) =>
  Prisma.raw(`sum(CASE WHEN "${column}" > ${mostOfNetwork} THEN ${mostOfNetwork} ELSE "${column}" END)`)
