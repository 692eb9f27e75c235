import { environment } from '@/lib/environment'
import { siteName } from '@/lib/site-name'
import { store } from '@/lib/store'
import { textIn } from '@/lib/text'
import { xmlAnswer, xmlText } from '@/lib/xml'

export const dynamic = 'force-dynamic'

/** Lets a browser search the help center from its address field. */
export function GET() {
  const { appUrl } = environment()
  const { name, language } = store()
  const text = textIn(language)
  const shortName = text('help.browser-search', { shop: name }).slice(0, 16)
  return xmlAnswer(
    'application/opensearchdescription+xml',
    `<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xmlText(shortName)}</ShortName>
<Description>${xmlText(siteName(text))}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${xmlText(appUrl)}/favicon.svg</Image>
<Url type="text/html" template="${xmlText(appUrl)}/search?q={searchTerms}"/>
</OpenSearchDescription>`,
  )
}
