/** How a letter begins and ends, in the languages that Askwell reads. */
const greetings =
  'hello|hi|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|moin|liebe[rs]?|sehr geehrte[rs]?|bonjour|bonsoir|salut|ch[eè]re?s?|hola|buen[oa]s (?:d[ií]as|tardes|noches)|estimad[oa]s?|querid[oa]s?|ciao|buon(?:giorno|asera)|salve|gentile|ol[aá]|bom dia|boa (?:tarde|noite)|prezad[oa]s?|car[oai]|beste|geachte|goede(?:morgen|middag|navond)|dag|hoi'
const closings =
  '(?:(?:kind|best|warm|many|with kind) )?regards|best wishes|all the best|cheers|sincerely|yours|(?:viele|liebe|beste|freundliche|sch[oö]ne|herzliche) gr[uü](?:ss|ß)e|mit freundlichen gr[uü](?:ss|ß)en|cordialement|bien (?:à vous|cordialement)|saludos|un saludo|atentamente|cordiali saluti|distinti saluti|un saluto|cumprimentos|atenciosamente|abra[cç]os|(?:met )?vriendelijke groet(?:en)?|groet(?:en|jes)?'

const greeting = new RegExp(`^\\s*(?:${greetings})(?![\\p{L}])[^\\n.!?,;:–-]{0,60}[.!?,;:–-]+\\s*`, 'iu')
const greetingLine = new RegExp(`^\\s*(?:${greetings})(?![\\p{L}])[^\\n.!?]{0,60}\\n`, 'iu')
const closing = new RegExp(
  `\\n\\s*(?:${closings})(?![\\p{L}])[^\\n]{0,40}(?:\\n[^\\n]{0,60}){0,4}\\s*$`,
  'iu',
)

/**
 * An answer without what was only for the one who asked: its greeting, its end, and the names of the two, which stand as
 * "[name]" wherever else they are.
 */
export function withoutGreeting(answer: string, names: readonly (string | null | undefined)[]): string {
  const body = answer.replace(greetingLine, '').replace(greeting, '').replace(closing, '').trim()
  const parts = names.flatMap((name) => (name ?? '').split(/\s+/)).filter((part) => part.length > 2)
  const named = parts.reduce((text, part) => text.replace(wordOf(part), '[name]'), body)
  return named.charAt(0).toUpperCase() + named.slice(1)
}

const wordOf = (name: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu')
