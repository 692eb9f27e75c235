import { fold } from '@/lib/search/core/normalize'
import { search } from '@/lib/search/queries'

type Words = { own: RegExp; thing: RegExp; state: RegExp; where: string }

/** Per language: that it is the shopper's own, what it is, that its state is asked for; and how that is asked most plainly. */
const words: Record<string, Words> = {
  en: {
    where: 'where is my order',
    own: /\b(my|mine|our|i (ordered|bought|paid|sent|returned)|i have (ordered|returned|sent))\b/,
    thing:
      /\b(orders?|ordered|parcels?|packages?|delivery|shipment|refund|return|returned|exchange|repair|invoice)\b/,
    state:
      /\b(where|when|wheres|whens|status|late|lost|missing|still|yet|arriv\w*|receiv\w*|deliver(ed)?|shipped|track\w*|stuck|delayed|gone|happened|update|waiting|cancel|wrong)\b/,
  },
  de: {
    where: 'wo ist meine Bestellung',
    own: /\b(mein\w*|unser\w*|ich habe)\b/,
    thing:
      /\b(bestell\w*|paket\w*|lieferung\w*|sendung\w*|ruckerstattung\w*|retoure\w*|umtausch|reparatur|rechnung)\b/,
    state:
      /\b(wo|wann|status|verspat\w*|verloren|fehlt|noch|immer|angekommen|erhalten|geliefert|verschickt|verfolg\w*|unterwegs|passiert|warte|stornier\w*|falsch\w*)\b/,
  },
  fr: {
    where: 'où est ma commande',
    own: /\b(ma|mon|mes|notre|j ai)\b/,
    thing: /\b(commande\w*|colis|livraison|remboursement|retour|echange|facture)\b/,
    state:
      /\b(ou|quand|statut|retard|perdu\w*|manqu\w*|toujours|encore|recu\w*|arriv\w*|suiv\w*|annul\w*|attend\w*)\b/,
  },
  es: {
    where: 'dónde está mi pedido',
    own: /\b(mi|mis|nuestro|he)\b/,
    thing: /\b(pedido\w*|paquete\w*|envio|entrega|reembolso|devolucion|cambio|factura)\b/,
    state:
      /\b(donde|cuando|estado|retras\w*|perdid\w*|falta\w*|todavia|aun|lleg\w*|recib\w*|rastre\w*|cancel\w*|esper\w*)\b/,
  },
  nl: {
    where: 'waar is mijn bestelling',
    own: /\b(mijn|onze|ik heb)\b/,
    thing: /\b(bestelling\w*|pakket\w*|pakje|levering|zending|terugbetaling|retour|ruil\w*|factuur)\b/,
    state:
      /\b(waar|wanneer|status|laat|vertraag\w*|kwijt|mist|nog|steeds|aangekomen|ontvang\w*|geleverd|verzonden|volg\w*|annuleer\w*|wacht)\b/,
  },
  it: {
    where: "dov'è il mio ordine",
    own: /\b(mio|mia|miei|mie|nostro|ho)\b/,
    thing: /\b(ordin\w*|pacc\w*|spedizione|consegna|rimborso|reso|cambio|fattura)\b/,
    state:
      /\b(dove|quando|stato|ritard\w*|pers\w*|manca|ancora|arriv\w*|ricevut\w*|tracci\w*|annull\w*|aspett\w*)\b/,
  },
  pt: {
    where: 'onde está o meu pedido',
    own: /\b(meu|minha|meus|minhas|nosso)\b/,
    thing: /\b(pedido\w*|encomenda\w*|pacote|entrega|envio|reembolso|devolucao|troca|fatura)\b/,
    state:
      /\b(onde|quando|estado|atras\w*|perdid\w*|falta|ainda|cheg\w*|receb\w*|rastre\w*|cancel\w*|espero)\b/,
  },
}

/** Whether only the shopper's own order can tell: it names one, or asks what became of "my parcel". */
export function asksForOwnOrder(text: string, language: string): boolean {
  if (text.includes('[order]')) return true
  const folded = fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')
  const of = words[language.split('-')[0]!]
  return Boolean(of && of.own.test(folded) && of.thing.test(folded) && of.state.test(folded))
}

/** The article that tells where an order is or whom to ask, if one does. */
export function orderArticle(language: string): string | undefined {
  const of = words[language.split('-')[0]!]
  const answer = of && search(of.where, { language, limit: 1 })
  return answer?.answered ? answer.results[0]?.slug : undefined
}
