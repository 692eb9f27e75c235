import { stemmer } from '@orama/stemmers/english'

/** British words and how Americans write them. "Cheque" and "check" are two things, and so are "draught" and "draft". */
const british = `
  aeroplane airplane, ageing aging, aluminium aluminum, analogue analog, armour armor, behaviour behavior, calibre caliber,
  cancelled canceled, cancelling canceling, catalogue catalog, catalogued cataloged, centre center, centred centered,
  channelled channeled, colour color, colourful colorful, cosy cozy, defence defense, dialled dialed, dialling dialing,
  dialogue dialog, discolour discolor, doughnut donut, endeavour endeavor, enrol enroll, enrolment enrollment,
  favour favor, favourable favorable, favourite favorite, fibre fiber, flavour flavor, fuelled fueled, fulfil fulfill,
  fulfilment fulfillment, grey gray, greyish grayish, harbour harbor, honour honor, honourable honorable, humour humor,
  instal install, instalment installment, jewelled jeweled, jeweller jeweler, jewellery jewelry, kerb curb,
  kilometre kilometer, labelled labeled, labelling labeling, labour labor, levelled leveled, licence license, litre liter,
  lustre luster, marvellous marvelous, metre meter, millimetre millimeter, centimetre centimeter, modelled modeled,
  modelling modeling, mould mold, mouldy moldy, moulding molding, moult molt, moustache mustache, neighbour neighbor,
  neighbouring neighboring, neighbourhood neighborhood, odour odor, odourless odorless, offence offense,
  orthopaedic orthopedic, paediatric pediatric, panelled paneled, parlour parlor, pedalled pedaled, plough plow,
  practise practice, pretence pretense, programme program, pyjama pajama, rumour rumor, sabre saber, savour savor,
  savoury savory, sceptical skeptical, signalled signaled, smoulder smolder, splendour splendor, sulphur sulfur,
  theatre theater, totalled totaled, travelled traveled, traveller traveler, travelling traveling, tyre tire, vapour vapor,
  vigour vigor, woollen woolen, yoghurt yogurt
`

const american = new Map(
  british.split(',').map((pair) => pair.trim().split(' ').map(stemmer) as [string, string]),
)

/** The stem of an English word, of either spelling the same: what one shopper calls "mould" is "mold" to the next. */
export function englishStem(word: string): string {
  const stem = stemmer(word)
  return american.get(stem) ?? stem
}
