import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { dateAndTime } from '../../kernel/format.ts'
import type { Whole } from './whole.ts'

export type Way = components['schemas']['SignInWay']
export type Session = components['schemas']['SignInSession']
export type Consent = components['schemas']['ClientConsent']
export type Change = components['schemas']['AccountChange']
export type TownAct = components['schemas']['TownAct']

const entry = (title: unknown, facts: unknown, aside: unknown = nothing): TemplateResult =>
  html`<li class="entry">
    <div>
      <p>${title}</p>
      <p class="quiet">${facts}</p>
    </div>
    ${aside}
  </li>`

const press = (words: string, of: string, act: () => unknown): TemplateResult =>
  html`<button type="button" class="button second" aria-label=${`${words}: ${of}`} @click=${act}>${words}</button>`

export function wayEntry(whole: Whole, way: Way): TemplateResult {
  const { words } = whole
  const source = whole.nameOf(way.source)
  const level = words.levels[way.assurance]
  const remove = press(whole.doubted === way.id ? words.removeAll : words.removeWay, source, () => whole.removeWay(way))
  return entry(level ? `${source} · ${level}` : source, words.wayFacts(way.since, way.used_at), remove)
}

export function sessionEntry(whole: Whole, session: Session): TemplateResult {
  const { words } = whole
  const device = words.device(session.browser, session.system)
  const facts = [words.sessionFacts(whole.nameOf(session.source), session.begun_at), ...session.towns].join(' · ')
  const aside = session.current
    ? html`<span class="badge good">${words.current}</span>`
    : press(words.end, device, () => whole.endSession(session))
  return entry(device, facts, aside)
}

export function consentEntry(whole: Whole, consent: Consent): TemplateResult {
  const { words } = whole
  const may = consent.scopes.map((scope) => words.scopes[scope] ?? scope).join(', ')
  const where = consent.towns?.join(', ') ?? words.everyTown
  const withdraw = press(words.withdraw, consent.name, () => whole.withdraw(consent))
  return entry(consent.name, words.consentFacts([may, where].filter(Boolean).join(' · '), consent.since), withdraw)
}

export const changeEntry = (whole: Whole, { kind, what, at }: Change): TemplateResult =>
  entry(whole.words.changes[kind](whole.nameOf(what)), dateAndTime(whole.host.language, at))

const pages: Record<string, string> = { petitions: 'petition', reports: 'report' }

export function actEntry(whole: Whole, { town, town_name: name, act }: TownAct): TemplateResult {
  const page = act.kind.startsWith('comment') ? undefined : pages[act.service]
  const title = page
    ? html`<a href=${`${whole.host.origin}/embed/${town}/${page}/${act.subject_id}`}>${act.subject_title}</a>`
    : act.subject_title
  const where = act.at_counter ? [whole.words.atCounter] : []
  return entry(
    title,
    [whole.words.kinds[act.kind], name, dateAndTime(whole.host.language, act.at), ...where, act.receipt].join(' · '),
  )
}
