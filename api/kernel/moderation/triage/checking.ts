import type { Handler, HandlersOf } from '../../http/handlers.ts'
import type { Span } from './finding.ts'
import { addressesOf, findLinks } from './links.ts'
import { personalData } from './personal-data/index.ts'
import { masked } from './personal-data/masking.ts'
import { findCapitals } from './shouting.ts'

/** Telephone numbers that are masked: more than anybody gives away in one text, and some 20 ms. */
const mostPhones = 100
/** Places of one kind that are told. */
const mostSpans = 2000

const check: Handler<'triage_text_check'> = ({ body, language, tenant }) => {
  const { text } = body
  const rules = tenant.settings.moderation.triage
  const addresses = addressesOf(text)
  const personal = personalData(text, addresses, rules, mostPhones)
  const kinds = new Set(personal.map(({ kind }) => kind))
  const capitals = findCapitals(text)
  const findings = [
    ...[...kinds].map((code) => ({ code, spans: placesOf(personal.filter(({ kind }) => kind === code)) })),
    ...findLinks(addresses, rules).map(({ code, spans }) => ({
      code: code as 'link_unknown' | 'links_many',
      spans: placesOf(spans),
    })),
    ...(capitals ? [{ code: 'capitals' as const, spans: [] }] : []),
  ]
  const maskedText = personal.length > 0 ? masked(text, personal, body.language ?? language) : null
  return Promise.resolve({ status: 200, body: { findings, masked: maskedText } })
}

const placesOf = (spans: readonly Span[]) => spans.slice(0, mostSpans).map(({ start, end }) => ({ start, end }))

/** Handlers of triage's operations, for the composition of the application. */
export const triageHandlers: HandlersOf<'triage'> = { triage_text_check: check }
