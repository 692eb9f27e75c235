import { fold } from '@/lib/search/core/normalize'

const code =
  /<\/?[a-z!]|javascript:|https?:\/\/|\{\{|\$\{|\b(select|union|drop|insert)\b.*\b(from|table|into|select)\b/i
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'yxcvbnm', '1234567890']
const greetings = /^(hi+|hello|hallo|hey+|test(ing)?|ok(ay)?|foo|bar|lorem ipsum|x+|\.+)( (there|test|\d+))*$/

/** Whether nobody can have meant a question by it: keys hit at random, greetings, tests, code. */
export function looksLikeNoise(text: string): boolean {
  if (code.test(text)) return true
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  if (greetings.test(words.join(' '))) return true
  return words.length > 0 && words.every(isMash)
}

function isMash(word: string): boolean {
  if (!/^[a-z0-9]+$/.test(word)) return false
  if (/^\d+$/.test(word) || word.length < 3) return true
  return (
    /(.)\1{3}/.test(word) ||
    /^(.{2,3})\1{1,}.?$/.test(word) ||
    /[bcdfghjklmnpqrstvwxz]{6}/.test(word) ||
    (word.length > 3 && !/[aeiouy]/.test(word)) ||
    rows.some((row) => hasRun(word, row, 4))
  )
}

/** Whether `length` neighbouring keys of a row stand in the word one after the other, and little else. */
function hasRun(word: string, row: string, length: number): boolean {
  for (let from = 0; from + length <= row.length; from++)
    if (word.includes(row.slice(from, from + length)) && word.length <= length + 4) return true
  return false
}
