import { ask } from './asking.ts'
import { html, type Html } from './html.ts'
import type { Page, Place } from './site.ts'

/** Where a petition's page lies. */
export const petitionHref = '/petizioni/{id}'
const petitions = { href: '/petizioni', title: 'Petizioni' }

/** All petitions. */
export function petitionList({ site }: Place): Page {
  return {
    title: 'Petizioni',
    lead: `Leggi che cosa chiedono i cittadini di ${site.name}, firma le petizioni aperte, guarda le risposte del Comune.`,
    main: html`<p><a class="action" href="/petizioni/nuova">Scrivi una petizione</a></p>
      <cdc-petitions tenant="${site.tenant}" heading-level="2" href-template="${petitionHref}">
        <p>Se l’elenco non compare, lo trovi anche all’ufficio relazioni con il pubblico.</p>
        <a slot="empty" href="/petizioni/nuova">Scrivi la prima petizione</a>
      </cdc-petitions>`,
  }
}

/** One petition. */
export async function petitionPage(place: Place, id: string): Promise<Page> {
  const found = await ask<{ title: string }>(place, `petitions/${id}`)
  return {
    title: 'Petizione',
    rated: 'service',
    tab: found?.title,
    trail: [petitions],
    main: html`<div class="reading">${petition(place, id, 2)}</div>`,
  }
}

/** The element of a petition. */
export function petition({ site }: Place, id: string, level: number): Html {
  return html`<cdc-petition tenant="${site.tenant}" petition-id="${id}" heading-level="${level}" privacy-href="/privacy">
    <a href="/petizioni/${id}">Leggi la petizione</a>
  </cdc-petition>`
}

/** Where petitions are written. */
export function petitionForm({ site }: Place): Page {
  return {
    title: 'Scrivi una petizione',
    rated: 'service',
    lead: 'Racconta che cosa serve e perché. Puoi fermarti quando vuoi: quello che scrivi resta sul tuo dispositivo.',
    trail: [petitions],
    main: html`<div class="reading">
      <cdc-petition-form tenant="${site.tenant}" heading-level="2" href-template="${petitionHref}">
        <p>Puoi consegnare la petizione anche all’ufficio protocollo.</p>
      </cdc-petition-form>
    </div>`,
  }
}

/** Where the staff deals with petitions. */
export function petitionDesk({ site }: Place): Page {
  return {
    title: 'Banco delle petizioni',
    lead: 'Per chi lavora in Comune: petizioni da esaminare, risposte da dare, scadenze.',
    main: html`<cdc-petition-desk tenant="${site.tenant}" heading-level="2" href-template="${petitionHref}">
      <p>Il banco ha bisogno di JavaScript.</p>
    </cdc-petition-desk>`,
  }
}
