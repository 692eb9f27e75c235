import type { Token } from './tokenize'

const joined = /[\p{L}\p{M}\p{N}]+(?:[-‐‑–_/][\p{L}\p{M}\p{N}]+)*/gu

/** Tells which words of a text are numbers, or belong to a code: "2026", "LK-10452", "LK-ABCD-WOOLL". */
export function codesIn(text: string): (token: Token) => boolean {
  const codes = [...text.matchAll(joined)].filter(([run]) => isCode(run))
  return ({ start }) => codes.some(({ 0: run, index }) => start >= index && start < index + run.length)
}

function isCode(run: string): boolean {
  if (/\p{N}/u.test(run)) return true
  return /[-‐‑–_/]/.test(run) && run === run.toUpperCase() && run !== run.toLowerCase()
}
