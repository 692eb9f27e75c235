import { expect, test } from 'vitest'
import { ArticleIndex } from './article-index'
import { Finder } from './find'

type Shop = { articles: Record<string, string>; asked: Record<string, string> }

/** The titles of a small shop, and what its shoppers type: a synonym, a stem, without accents, a compound, misspelt. */
const shops: Record<string, Shop> = {
  fr: {
    articles: {
      track: 'Suivi de votre commande',
      refund: 'Délai de remboursement',
      postage: 'Frais de livraison',
      card: 'Utiliser une carte cadeau',
      invoice: 'Télécharger une facture',
      password: 'Mot de passe oublié',
    },
    asked: {
      'où est mon colis': 'track',
      'je voudrais récupérer mon argent': 'refund',
      'quand serai-je remboursé': 'refund',
      'frais de port': 'postage',
      'bon cadeau': 'card',
      'telecharger un recu': 'invoice',
      'reinitialiser mon mot de passe': 'password',
    },
  },
  es: {
    articles: {
      track: 'Seguimiento de tu pedido',
      refund: 'Plazo de reembolso',
      postage: 'Gastos de envío',
      card: 'Usar una tarjeta regalo',
      invoice: 'Descargar una factura',
      password: 'Cambiar la contraseña',
    },
    asked: {
      'dónde está mi paquete': 'track',
      'quiero recuperar mi dinero': 'refund',
      'cuándo me reembolsan': 'refund',
      portes: 'postage',
      'gastos de envio': 'postage',
      'cheque regalo': 'card',
      'necesito un recibo': 'invoice',
      'olvidé mi clave': 'password',
    },
  },
  it: {
    articles: {
      track: 'Tracciamento del tuo ordine',
      refund: 'Tempi di rimborso',
      postage: 'Spese di spedizione',
      card: 'Usare una carta regalo',
      invoice: 'Scaricare una fattura',
      close: 'Eliminare il conto',
    },
    asked: {
      "dov'è il mio pacco": 'track',
      'vorrei i soldi indietro': 'refund',
      'quando mi rimborsate': 'refund',
      'costi di consegna': 'postage',
      'buono regalo': 'card',
      'mi serve lo scontrino': 'invoice',
      'chiudere il mio profilo': 'close',
    },
  },
  nl: {
    articles: {
      track: 'Je bestelling volgen',
      refund: 'Terugbetaling ontvangen',
      postage: 'Wat zijn de verzendkosten',
      card: 'Een cadeaubon gebruiken',
      invoice: 'Factuur downloaden',
      hours: 'Openingstijden van de winkel',
    },
    asked: {
      'waar is mijn pakket': 'track',
      'ik wil mijn geld terug': 'refund',
      porto: 'postage',
      'verzending kosten': 'postage',
      giftcard: 'card',
      'waar vind ik de bon': 'invoice',
      'hoe laat is het filiaal open': 'hours',
    },
  },
  pt: {
    articles: {
      track: 'Rastreio da sua encomenda',
      refund: 'Prazo do reembolso',
      postage: 'Custos de envio',
      card: 'Usar um cartão presente',
      invoice: 'Descarregar uma fatura',
      password: 'Alterar a palavra-passe',
    },
    asked: {
      'onde está o meu pedido': 'track',
      'quero o meu dinheiro de volta': 'refund',
      'quando sou reembolsado': 'refund',
      frete: 'postage',
      'cartao de oferta': 'card',
      'preciso do recibo': 'invoice',
      'mudar a senha': 'password',
    },
  },
}

test.each(Object.keys(shops))('a shop in %s is found by what its shoppers say', (language) => {
  const { articles, asked } = shops[language]!
  const finder = finderOf(language, articles)
  for (const [text, wanted] of Object.entries(asked)) {
    const { ranked } = finder.find(text, { language, settled: true, limit: 3 })
    expect(ranked[0]?.article.id, text).toBe(wanted)
  }
})

test('of two articles that say the same, the one in the language of the reader comes first', () => {
  const index = new ArticleIndex()
  for (const language of ['de', 'en', 'nl']) index.put(document(`${language}-sale`, language, 'Sale in 2026'))
  const finder = new Finder(index)
  for (const language of ['nl', 'en', 'de']) {
    const { ranked } = finder.find('sale 2026', { language, settled: true, limit: 3 })
    expect(ranked[0]!.article.language).toBe(language)
  }
})

test('an article in another language that says more comes before one in the own that says less', () => {
  const index = new ArticleIndex()
  index.put(document('own', 'de', 'Newsletter'))
  index.put(document('other', 'en', 'Newsletter of the outlet'))
  const { ranked } = new Finder(index).find('newsletter outlet', { language: 'de', settled: true, limit: 3 })
  expect(ranked[0]!.article.id).toBe('other')
})

function finderOf(language: string, titles: Record<string, string>) {
  const index = new ArticleIndex()
  for (const [id, title] of Object.entries(titles)) index.put(document(id, language, title))
  return new Finder(index)
}

function document(id: string, language: string, title: string) {
  const empty = { keywords: [], asks: [], headings: [], description: [], body: [] }
  return { id, language, title: [title], ...empty }
}
