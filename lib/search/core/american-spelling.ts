/** British spellings as Americans write them: a part of a word, and what stands there instead. */
const parts: readonly [RegExp, string][] = [
  [
    /(?<=^(arm|behavi|cand|clam|col|discol|endeav|fav|flav|glam|harb|hon|hum|lab|neighb|od|parl|rum|sav|splend|tum|vap|vig))our/,
    'or',
  ],
  [/(?<=^(m|sm))oul(?=[dt])/, 'ol'],
  [/(?<=^(cent|fib|lit|goit|kilomet|met|millimet|centimet|calib|lust|sab|somb|spect|theat))re(?=s?$)/, 'er'],
  [/(?<=(cata|dia|ana|mono|pro|epi))logue(?=s?$)/, 'log'],
  [
    /(?<=^(cancel|channel|dial|fuel|jewel|label|level|marvel|model|panel|pedal|signal|total|travel))l(?=[eio])/,
    '',
  ],
  [/(?<=^(defen|offen|licen|preten))c(?=e(s|d)?$)/, 's'],
  [/(?<=^(enro|fulfi|instal))l(?=s?$|ment)/, 'll'],
]

const words: Readonly<Record<string, string>> = {
  aeroplane: 'airplane',
  ageing: 'aging',
  aluminium: 'aluminum',
  cosy: 'cozy',
  doughnut: 'donut',
  grey: 'gray',
  jewellery: 'jewelry',
  kerb: 'curb',
  moustache: 'mustache',
  orthopaedic: 'orthopedic',
  paediatric: 'pediatric',
  plough: 'plow',
  practise: 'practice',
  programme: 'program',
  pyjama: 'pajama',
  sceptical: 'skeptical',
  sulphur: 'sulfur',
  tyre: 'tire',
  woollen: 'woolen',
  yoghurt: 'yogurt',
}

/**
 * An English word as Americans spell it, so that either spelling finds the other: "mould" is "mold". What differs in one
 * letter of a long word ("organise") the spelling correction finds anyway, and "cheque" and "check" are two things.
 */
export function american(word: string): string {
  const plural = word.endsWith('s') ? word.slice(0, -1) : word
  const whole = words[plural]
  if (whole) return whole + word.slice(plural.length)
  return parts.reduce((spelt, [part, instead]) => spelt.replace(part, instead), word)
}
