// The 130 pairs of letters most used in the texts of this repository in seven languages, each language counting alike.
const usualPairs = new Set(
  (
    'ab ac ad ag ai al am an ar as at au ay be bi bl ca ce ch ck co da de di do ea ec ed eg eh ei el em ' +
    'en er es et fe fo fr ga ge gi ha he hi ho hr ht ia ic id ie ig ih il in io ir is it ke la le li lo ' +
    'ma me mi na nd ne ng ni no ns nt oc od ol om on or os ot ou pa pe po pr qu ra rd re ri rn ro rs rt ' +
    'sa sc se si so sp st su ta te th ti to tr ts tu tw uc ue un ur us ut ve vo wa we wi wo yo ze'
  ).split(' '),
)

/** Words have 0.51 and more (the longest compounds of nine languages), 99 of 100 random runs of letters less than 0.44. */
const fewestUsual = 0.44
const shortest = 18

/** Whether a run of 24 plain letters and more may be words written together. A key held down is one letter. */
export function readsLikeWords(run: string): boolean {
  const letters = run.toLowerCase().replace(/(.)\1+/g, '$1')
  if (letters.length < shortest) return true
  let usual = 0
  for (let at = 1; at < letters.length; at++) if (usualPairs.has(letters.slice(at - 1, at + 1))) usual++
  return usual / (letters.length - 1) >= fewestUsual
}
