import { ask } from './asking.ts'
import { html, type Html } from './html.ts'
import type { Page, Place } from './site.ts'

/** Where a debate's page lies. */
export const debateHref = '/dibattiti/{id}'
const debates = { href: '/dibattiti', title: 'Dibattiti' }

/** All debates. */
export function debateList({ site }: Place): Page {
  return {
    title: 'Dibattiti',
    lead: `Prima di decidere, il Comune di ${site.name} chiede: leggi il dossier, di’ la tua, guarda che cosa ne è stato.`,
    main: html`<cdc-debates tenant="${site.tenant}" heading-level="2" href-template="${debateHref}">
      <p>L’elenco dei dibattiti ha bisogno di JavaScript.</p>
    </cdc-debates>`,
  }
}

/** Where the staff prepares debates and follows them. */
export function debateDesk({ site }: Place): Page {
  return {
    title: 'Scrivania dibattiti',
    lead: 'Per chi lavora in Comune: si scrive il dossier, si pubblica, si risponde alle proposte, si dice che cosa ne è stato.',
    main: html`<cdc-debate-desk tenant="${site.tenant}" heading-level="2" href-template="${debateHref}">
      <p>La scrivania ha bisogno di JavaScript.</p>
    </cdc-debate-desk>`,
  }
}

/** One debate. */
export async function debatePage(place: Place, id: string): Promise<Page> {
  const found = await ask<{ question: string }>(place, `debates/${id}`)
  return {
    title: 'Dibattito',
    rated: 'service',
    tab: found?.question,
    trail: [debates],
    main: debate(place, id),
  }
}

/** One proposal of a debate. */
export async function proposalPage(place: Place, debateId: string, id: string): Promise<Page> {
  const [debate, found] = await Promise.all([
    ask<{ question: string }>(place, `debates/${debateId}`),
    ask<{ title: string }>(place, `proposals/${id}`),
  ])
  return {
    title: 'Proposta',
    rated: 'service',
    tab: found?.title,
    trail: [debates, { href: `/dibattiti/${debateId}`, title: debate?.question ?? 'Dibattito' }],
    main: html`<cdc-proposal
      tenant="${place.site.tenant}"
      proposal-id="${id}"
      heading-level="2"
      href-template="${proposalHref(debateId)}"
      debate-href-template="${debateHref}"
      ><a href="/dibattiti/${debateId}">Torna al dibattito</a></cdc-proposal
    >`,
  }
}

const proposalHref = (debateId: string) => `/dibattiti/${debateId}/proposte/{id}`

const debate = ({ site }: Place, id: string): Html =>
  html`<cdc-debate
    tenant="${site.tenant}"
    debate-id="${id}"
    heading-level="2"
    href-template="${debateHref}"
    proposal-href-template="${proposalHref(id)}"
  >
    <a href="/dibattiti">Tutti i dibattiti</a>
  </cdc-debate>`
