import { ask } from './asking.ts'
import { html } from './html.ts'
import type { Page, Place } from './site.ts'

const reports = { href: '/segnalazioni', title: 'Segnalazioni' }

/** What has been reported, on the map. */
export function reportMap({ site }: Place): Page {
  return {
    title: 'Segnalazioni',
    lead: `Che cosa è stato segnalato a ${site.name}, a che punto è e chi se ne occupa.`,
    main: html`<p>
        <a class="action" href="/segnalazioni/nuova">Fai una segnalazione</a>
        <a href="/segnalazioni/andamento">Come vanno le segnalazioni</a>
      </p>
      <cdc-report-map tenant="${site.tenant}" heading-level="2" href-template="/segnalazioni/{id}" sync-url>
        <p>Se la mappa non compare, puoi telefonare all’ufficio relazioni con il pubblico.</p>
      </cdc-report-map>`,
  }
}

/** One report. */
export async function report(place: Place, id: string): Promise<Page> {
  const found = await ask<{ title: string }>(place, `reports/${id}`)
  return {
    title: 'Segnalazione',
    tab: found?.title,
    rated: 'service',
    trail: [reports],
    main: html`<div class="reading">
      <cdc-report tenant="${place.site.tenant}" report-id="${id}" heading-level="2" href-template="/segnalazioni/{id}">
        <p><a href="/segnalazioni">Tutte le segnalazioni</a></p>
      </cdc-report>
    </div>`,
  }
}

/** Where citizens report. */
export function reportForm({ site }: Place): Page {
  return {
    title: 'Fai una segnalazione',
    rated: 'service',
    trail: [reports],
    lead: 'Una buca, un lampione spento, rifiuti abbandonati: dillo al Comune, anche quando sei senza rete.',
    main: html`<div class="reading">
      <cdc-report-form tenant="${site.tenant}" heading-level="2" href-template="/segnalazioni/{id}" privacy-href="/privacy">
        <p>Puoi segnalare anche per telefono, all’ufficio relazioni con il pubblico.</p>
      </cdc-report-form>
    </div>`,
  }
}

/** How the town deals with reports. */
export function reportStats({ api, site }: Place): Page {
  return {
    title: 'Come vanno le segnalazioni',
    lead: 'Quante ne arrivano, quante si chiudono, in quanto tempo.',
    main: html`<div class="reading">
      <cdc-report-stats tenant="${site.tenant}" heading-level="2">
        <p><a href="${api}/v1/${site.tenant}/open-data/reports.csv">I dati aperti delle segnalazioni</a></p>
      </cdc-report-stats>
    </div>`,
  }
}

/** Where the staff deals with reports. */
export function reportDesk({ site }: Place): Page {
  return {
    title: 'Scrivania segnalazioni',
    lead: 'Per chi lavora in Comune: che cosa è arrivato, chi se ne occupa, che cosa scade.',
    main: html`<cdc-report-desk tenant="${site.tenant}" heading-level="2" href-template="/segnalazioni/{id}">
      <p>La scrivania ha bisogno di JavaScript.</p>
    </cdc-report-desk>`,
  }
}
