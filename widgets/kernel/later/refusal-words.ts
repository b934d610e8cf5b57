import { tellWebmaster } from '../console.ts'
import type { Language } from '../language.ts'
import type { Refusal } from '../refusal.ts'
import { en } from './refusal-words.en.ts'
import { it } from './refusal-words.it.ts'
import { type RefusalTable, type RefusalWords, text } from './refusal-table.ts'

const tables: Record<Language, RefusalTable> = { it, en }

export function wordsFor(refusal: Refusal, language: Language): RefusalWords {
  const words = tables[language][refusal.code] ?? tables[language]['http.fault']
  const [what, now = ''] = words(refusal.params)
  return { what, now }
}

/** Tells the webmaster which attribute or header is to blame, where one is. */
export function tellWebmasterOf({ code, params }: Refusal, tag: string, tenant: string, origin: string): void {
  switch (code) {
    case 'tenant.unknown':
      return tellWebmaster(
        `<${tag} tenant="${tenant}">: there is no town "${tenant}". Addresses of all towns: ${origin}/v1/tenants`,
        'attributes',
      )
    case 'http.not_found':
      if (params['attribute']) {
        const [attribute, id, what] = [text(params, 'attribute'), text(params, 'id'), text(params, 'what')]
        const example = '019a5b1c-0000-7000-8000-000000000001'
        return tellWebmaster(`<${tag} ${attribute}="${id}"> needs the id of ${what}, as in ${example}.`, 'attributes')
      }
      return tellWebmaster(`<${tag}>: nothing is found in "${tenant}" under the id of this tag. Copy the id again.`, 'attributes')
    case 'http.invalid_request':
      return tellWebmaster(
        `<${tag}>: ${text(params, 'in')} ${text(params, 'at')} is not as it should be (${text(params, 'rule')}).`,
        'attributes',
      )
    case 'service.not_enabled':
      return tellWebmaster(`<${tag}>: the town "${tenant}" has not switched on "${text(params, 'service')}".`, 'service-off')
    case 'tenant.origin_not_allowed':
      return tellWebmaster(`<${tag}>: ${location.origin} is not among the allowed origins of "${tenant}".`, 'allowed-origins')
    case 'http.unavailable':
      return tellWebmaster(
        `<${tag}>: ${origin} does not answer. If it opens in a tab of its own, the page's Content-Security-Policy must allow: ` +
          `script-src ${origin}; connect-src ${origin}`,
        'content-security-policy',
      )
    default:
  }
}
