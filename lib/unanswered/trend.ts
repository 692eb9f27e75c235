import { type Period, daysOf } from './period'

const mostParts = 30

/** Searches per part of the period, oldest first: days, in a long period several days together. */
export function trendOf(period: Period, asked: { day: string; count: number | bigint }[]): number[] {
  const days = daysOf(period)
  const perPart = Math.ceil(days.length / mostParts)
  const parts = Array<number>(Math.ceil(days.length / perPart)).fill(0)
  const placeOf = new Map(days.map((day, at) => [day, Math.floor(at / perPart)]))
  for (const { day, count } of asked) {
    const place = placeOf.get(day)
    if (place !== undefined) parts[place]! += Number(count)
  }
  return parts
}
