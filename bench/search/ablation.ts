import { settings } from '@/lib/search/core/settings'
import { askwell } from './askwell'
import type { Engine } from './figures'

const even = Object.fromEntries(
  Object.keys(settings.weight).map((field) => [field, 1]),
) as typeof settings.weight
const noLength = Object.fromEntries(
  Object.keys(settings.length).map((field) => [field, 0]),
) as typeof settings.length

/** The pipeline with one step switched off at a time. */
export const ablation: { name: string; engine: Engine }[] = [
  { name: '(nothing: as shipped)', engine: askwell() },
  { name: 'light form words', engine: askwell('', { formWord: 1, askingWord: 1 }) },
  { name: 'lighter asking words', engine: askwell('', { askingWord: 1 }) },
  { name: 'field weights', engine: askwell('', { weight: even }) },
  { name: 'length per field', engine: askwell('', { length: noLength }) },
  { name: 'damped rarity', engine: askwell('', { rarity: 1 }) },
  { name: 'nearness', engine: askwell('', { nearness: 0 }) },
  {
    name: 'resemblance',
    engine: askwell('', { resemblance: { ...settings.resemblance, weight: 0 } }),
  },
  { name: 'synonyms', engine: askwell('', { synonym: 0 }) },
  { name: 'compounds', engine: askwell('', { compound: 0, compoundPart: 0 }) },
  { name: 'spelling', engine: askwell('', { spelling: [0, 0, 0] }) },
  { name: 'last word as prefix', engine: askwell('', { prefix: 0 }) },
  { name: 'stems', engine: askwell('', {}, { language: 'xx' }) },
  { name: 'choosing candidates (all are read)', engine: askwell('', { candidates: Infinity }) },
  {
    name: 'the first of them for resemblance (all)',
    engine: askwell('', { resemblance: { ...settings.resemblance, among: Infinity } }),
  },
  {
    name: 'a second sentence',
    engine: askwell('', {
      sentence: { ...settings.sentence, second: 0 },
      resemblance: { ...settings.resemblance, second: 0 },
    }),
  },
  { name: 'exact titles and asks first', engine: askwell('', {}, { byWords: true }) },
  { name: 'the usual share of the shop (0.4 for all)', engine: askwell('', {}, { usualShare: 0.4 }) },
]
