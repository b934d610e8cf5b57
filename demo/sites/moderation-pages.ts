import { debateHref } from './debate-pages.ts'
import { html } from './html.ts'
import { petitionHref } from './petition-pages.ts'
import type { Page, Place } from './site.ts'

/** The town's staff page: what waits, the services' desks, and what the town is run with. */
export function desk({ site }: Place): Page {
  return {
    title: 'Scrivania del Comune',
    lead: 'Per chi lavora in Comune: tutto quello che aspetta, in una pagina sola.',
    main: html`<cdc-desk
      tenant="${site.tenant}"
      heading-level="2"
      petition-href-template="${petitionHref}"
      report-href-template="/segnalazioni/{id}"
      debate-href-template="${debateHref}"
    >
      <p>La scrivania ha bisogno di JavaScript.</p>
    </cdc-desk>`,
  }
}

/** What of one's own was hidden and why, with the way to appeal. */
export const decisions = ({ site }: Place): Page => ({
  title: 'Decisioni su ciò che hai scritto',
  rated: 'service',
  trail: [{ href: '/area-personale', title: 'Area personale' }],
  main: html`<div class="reading">
    <cdc-moderation tenant="${site.tenant}" heading-level="2"><p>Le decisioni hanno bisogno di JavaScript.</p></cdc-moderation>
  </div>`,
})

/** How the town moderates, for everybody. */
export const moderation = ({ site }: Place): Page => ({
  title: 'Come si modera',
  lead: 'Che cosa si nasconde, perché, in quanto tempo, e quanti ricorsi sono accolti.',
  main: html`<div class="reading">
    <cdc-moderation-log tenant="${site.tenant}" heading-level="2"><p>I dati hanno bisogno di JavaScript.</p></cdc-moderation-log>
  </div>`,
})
