import { randomInt } from 'node:crypto'
import { html, Html } from '../pages/html.ts'
import type { LoginVisit, SourcePage } from '../sources/source.ts'
import type { Level } from './names.ts'
import type { Profile } from './profile.ts'
import type { IdentityProvider } from './provider-metadata.ts'
import { providerWords, type Reason } from '../sources/provider-words.ts'

type NamedProvider = Pick<IdentityProvider, 'entityId' | 'name'>

/** Drawn on the button: a person in a circle, as on the national buttons. */
export const mark = new Html(
  '<svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="11" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="12" cy="9" r="3.5" fill="currentColor"/><path d="M5.5 19a6.5 6 0 0 1 13 0" fill="currentColor"/></svg>',
)

/** Choice of the provider, in random order, with what will be asked of it. */
export function choicePage(
  visit: LoginVisit,
  { name, sets }: Profile,
  providers: readonly NamedProvider[],
  { level, eidas, notice }: { level: Level; eidas: string | undefined; notice?: string },
): SourcePage {
  const t = providerWords[visit.language]
  const attributes = sets[0]!.attributes.map((attribute) => t.attributes[attribute] ?? attribute)
  const [own, european] = [providers.filter((one) => one.entityId !== eidas), providers.filter((one) => one.entityId === eidas)]
  const list = (of: readonly NamedProvider[]) =>
    html`<ul class="providers">
      ${of.map((provider) => html`<li><a class="button" href="${visit.pathOf('to')}?${new URLSearchParams({ idp: provider.entityId }).toString()}">${provider.name}</a></li>`)}
    </ul>`
  return {
    title: t.title[name],
    status: notice ? 400 : 200,
    body: html`${notice && html`<p class="notice" role="alert">${notice}</p>`}
      ${level > 1 && html`<p class="notice">${t.level[name](level)}</p>`}
      <p>${t.asked(attributes.join(', '))} ${t.why}</p>
      <h2>${t.choose[name]}</h2>
      ${own.length > 0 ? list(shuffled(own)) : html`<p>${t.none}</p>`}
      ${
        european.length > 0 &&
        html`<h2>${t.europe}</h2>
          ${list(european)}`
      }`,
  }
}

/** Why nobody has been identified, and the ways on. */
export function reasonPage(visit: LoginVisit, { title, text }: Reason, hint?: string, status = 403): SourcePage {
  const t = providerWords[visit.language]
  const again = visit.pathOf('')
  return {
    title,
    status,
    body: html`<p>${text}</p>
      ${hint && html`<p class="hint">${hint}</p>`}
      <div class="actions">
        <a class="button" href="${again}">${t.again}</a>
        <a class="button quiet" href="${again.slice(0, again.lastIndexOf('/'))}">${t.otherWays}</a>
      </div>`,
  }
}

/** Why an answer was not accepted. @param rule What it breaks. @param provider Its name. */
export function refusalPage(visit: LoginVisit, rule: string, provider: string): SourcePage {
  const t = providerWords[visit.language]
  if (rule.endsWith('.level_too_low')) return reasonPage(visit, t.tooLow)
  return reasonPage(visit, t.refused(provider), t.reference(rule))
}

/** The words for the number that a provider gives as the reason. */
export function reasonOf(visit: LoginVisit, code: number | null): Reason {
  const { reasons, otherReason } = providerWords[visit.language]
  return reasons[code as keyof typeof reasons] ?? otherReason
}

function shuffled<T>(items: readonly T[]): T[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1)
    ;[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!]
  }
  return mixed
}
