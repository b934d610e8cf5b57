import type { Handler, HandlersOf } from '../../http/handlers.ts'
import type { Span } from './finding.ts'
import { addressesOf, findLinks } from './links.ts'
import { personalData } from './personal-data/index.ts'
import { masked } from './personal-data/masking.ts'
import { findCapitals } from './shouting.ts'

/** Telephone numbers that are masked: more than anybody gives away in one text, and some 20 ms. */
const mostPhones = 200

const check: Handler<'triage_text_check'> = ({ body, language, tenant }) => {
  const { text } = body
  const rules = tenant.settings.moderation.triage
  const addresses = addressesOf(text)
  const personal = personalData(text, addresses, rules, mostPhones)
  const kinds = new Set(personal.map(({ kind }) => kind))
  const capitals = findCapitals(text)
  const findings = [
    ...[...kinds].map((code) => ({ code, spans: personal.filter(({ kind }) => kind === code).map(spanOf) })),
    ...findLinks(addresses, rules).map(({ code, spans }) => ({
      code: code as 'link_unknown' | 'links_many',
      spans: spans.map(spanOf),
    })),
    ...(capitals ? [{ code: 'capitals' as const, spans: [] }] : []),
  ]
  const maskedText = personal.length > 0 ? masked(text, personal, body.language ?? language) : null
  return Promise.resolve({ status: 200, body: { findings, masked: maskedText } })
}

const spanOf = ({ start, end }: Span) => ({ start, end })

/** Handlers of triage's operations, for the composition of the application. */
export const triageHandlers: HandlersOf<'triage'> = { triage_text_check: check }
