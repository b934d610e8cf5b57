import { html, type Html } from './html.ts'
import type { Page, Place } from './site.ts'

const hrefTemplate = '/petizioni/{id}'
const petitions = { href: '/petizioni', title: 'Petizioni' }
const reports = { href: '/segnalazioni', title: 'Segnalazioni' }
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The page at the path of the place; undefined when the site has none. */
export async function pageAt(place: Place): Promise<Page | undefined> {
  const { path } = place
  const [, folder, id] = path.split('/')
  if (path === '/') return home(place)
  if (path === '/petizioni') return list(place)
  if (path === '/petizioni/nuova') return form(place)
  if (folder === 'petizioni' && id && uuid.test(id) && path.split('/').length === 3) return one(place, id)
  if (path === '/segnalazioni') return reportMap(place)
  if (path === '/segnalazioni/nuova') return reportForm(place)
  if (path === '/segnalazioni/andamento') return reportStats(place)
  if (folder === 'segnalazioni' && id && uuid.test(id) && path.split('/').length === 3) return report(place, id)
  if (path === '/area-personale') return own(place)
  if (path === '/ufficio') return desk(place)
  if (path === '/ufficio/segnalazioni') return reportDesk(place)
  if (path === '/senza-script') return frames(place)
  if (path === '/privacy') return privacy(place)
  return undefined
}

/** Asks whoever is on the page what they think of it: every page of a town's site must. */
export function rating({ site }: Place, { rated = 'page' }: Page): Html {
  return html`<cdc-rating tenant="${site.tenant}" kind="${rated}" privacy-href="/privacy">
    <p>Per valutare questa pagina serve JavaScript.</p>
  </cdc-rating>`
}

/** What stands where there is nothing. */
export const missing: Page = {
  title: 'Pagina non trovata',
  main: html`<p>La pagina che cerchi non c’è, o ha cambiato indirizzo.</p>
    <p><a href="/">Torna alla home</a></p>`,
}

/** Any site asks the API as any third party does; without an answer its pages do without it. */
async function ask<T>({ api, site }: Place, path: string): Promise<T | undefined> {
  const asked = fetch(`${api}/v1/${site.tenant}/${path}`, { signal: AbortSignal.timeout(1500) })
  const response = await asked.catch(() => undefined)
  return response?.ok ? ((await response.json()) as T) : undefined
}

async function mostSigned(place: Place): Promise<string | undefined> {
  const page = await ask<{ items: { id: string }[] }>(place, 'petitions?state=open&sort=most_signed&limit=1')
  return page?.items[0]?.id
}

async function home(place: Place): Promise<Page> {
  const { site } = place
  const { motto, welcome, news } = site.words
  const id = await mostSigned(place)
  const featured = id
    ? html`<section class="featured" aria-labelledby="in-evidenza">
        <h2 id="in-evidenza">La petizione più firmata</h2>
        ${petition(place, id, 3)}
      </section>`
    : undefined
  return {
    title: motto,
    lead: welcome,
    main: html`<div class="columns">
      <div class="main-column">
        <section aria-labelledby="novita">
          <h2 id="novita">Novità</h2>
          <div class="news">
            ${news.map(
              ({ date, title, text }) =>
                html`<article class="news-item">
                  <p class="date">${date}</p>
                  <h3>${title}</h3>
                  <p>${text}</p>
                </article>`,
            )}
          </div>
        </section>
        <section aria-labelledby="petizioni">
          <h2 id="petizioni">Petizioni dei cittadini</h2>
          <cdc-petitions tenant="${site.tenant}" plain limit="3" show="open" heading-level="3" href-template="${hrefTemplate}">
            <a href="/petizioni">Tutte le petizioni</a>
          </cdc-petitions>
          <p><a href="/petizioni">Tutte le petizioni</a></p>
        </section>
      </div>
      <div class="side-column">${featured}</div>
    </div>`,
  }
}

function list({ site }: Place): Page {
  return {
    title: 'Petizioni',
    lead: `Leggi che cosa chiedono i cittadini di ${site.name}, firma le petizioni aperte, guarda le risposte del Comune.`,
    main: html`<p><a class="action" href="/petizioni/nuova">Scrivi una petizione</a></p>
      <cdc-petitions tenant="${site.tenant}" heading-level="2" href-template="${hrefTemplate}">
        <p>L’elenco delle petizioni ha bisogno di JavaScript.</p>
        <a slot="empty" href="/petizioni/nuova">Scrivi la prima petizione</a>
      </cdc-petitions>`,
  }
}

async function one(place: Place, id: string): Promise<Page> {
  const found = await ask<{ title: string }>(place, `petitions/${id}`)
  return {
    title: 'Petizione',
    rated: 'service',
    tab: found?.title,
    trail: [petitions],
    main: html`<div class="reading">${petition(place, id, 2)}</div>`,
  }
}

function petition({ site }: Place, id: string, level: number): Html {
  return html`<cdc-petition tenant="${site.tenant}" petition-id="${id}" heading-level="${level}" privacy-href="/privacy">
    <a href="/petizioni/${id}">Leggi la petizione</a>
  </cdc-petition>`
}

function form({ site }: Place): Page {
  return {
    title: 'Scrivi una petizione',
    rated: 'service',
    lead: 'Racconta che cosa serve e perché. Puoi fermarti quando vuoi: quello che scrivi resta sul tuo dispositivo.',
    trail: [petitions],
    main: html`<div class="reading">
      <cdc-petition-form tenant="${site.tenant}" heading-level="2" href-template="${hrefTemplate}">
        <p>Per scrivere qui serve JavaScript. Puoi anche consegnare la petizione all’ufficio protocollo.</p>
      </cdc-petition-form>
    </div>`,
  }
}

function reportMap({ site }: Place): Page {
  return {
    title: 'Segnalazioni',
    lead: `Che cosa è stato segnalato a ${site.name}, a che punto è e chi se ne occupa.`,
    main: html`<p>
        <a class="action" href="/segnalazioni/nuova">Fai una segnalazione</a>
        <a href="/segnalazioni/andamento">Come vanno le segnalazioni</a>
      </p>
      <cdc-report-map tenant="${site.tenant}" heading-level="2" href-template="/segnalazioni/{id}" sync-url>
        <p>La mappa delle segnalazioni ha bisogno di JavaScript.</p>
      </cdc-report-map>`,
  }
}

async function report(place: Place, id: string): Promise<Page> {
  const found = await ask<{ title: string }>(place, `reports/${id}`)
  return {
    title: 'Segnalazione',
    tab: found?.title,
    rated: 'service',
    trail: [reports],
    main: html`<div class="reading">
      <cdc-report tenant="${place.site.tenant}" report-id="${id}" heading-level="2" href-template="/segnalazioni/{id}">
        <p>Per leggere la segnalazione serve JavaScript.</p>
      </cdc-report>
    </div>`,
  }
}

function reportForm({ site }: Place): Page {
  return {
    title: 'Fai una segnalazione',
    rated: 'service',
    trail: [reports],
    lead: 'Una buca, un lampione spento, rifiuti abbandonati: dillo al Comune, anche quando sei senza rete.',
    main: html`<div class="reading">
      <cdc-report-form tenant="${site.tenant}" heading-level="2" href-template="/segnalazioni/{id}" privacy-href="/privacy">
        <p>Per segnalare qui serve JavaScript. Puoi anche telefonare all’ufficio relazioni con il pubblico.</p>
      </cdc-report-form>
    </div>`,
  }
}

function reportStats({ api, site }: Place): Page {
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

function own({ site }: Place): Page {
  return {
    title: 'Area personale',
    lead: 'Le tue firme e le loro ricevute.',
    main: html`<div class="reading">
      <cdc-session tenant="${site.tenant}" href-template="${hrefTemplate}"
        ><p>L’area personale ha bisogno di JavaScript.</p></cdc-session
      >
    </div>`,
  }
}

function desk({ site }: Place): Page {
  return {
    title: 'Banco delle petizioni',
    lead: 'Per chi lavora in Comune: petizioni da esaminare, risposte da dare, scadenze.',
    main: html`<cdc-petition-desk tenant="${site.tenant}" heading-level="2" href-template="${hrefTemplate}">
      <p>Il banco ha bisogno di JavaScript.</p>
    </cdc-petition-desk>`,
  }
}

function reportDesk({ site }: Place): Page {
  return {
    title: 'Scrivania segnalazioni',
    lead: 'Per chi lavora in Comune: che cosa è arrivato, chi se ne occupa, che cosa scade.',
    main: html`<cdc-report-desk tenant="${site.tenant}" heading-level="2" href-template="/segnalazioni/{id}">
      <p>La scrivania ha bisogno di JavaScript.</p>
    </cdc-report-desk>`,
  }
}

async function frames(place: Place): Promise<Page> {
  const { api, site, origin } = place
  const id = await mostSigned(place)
  const frame = (address: string, title: string) =>
    html`<iframe
      data-cdc
      class="frame"
      title="${title}"
      allow="clipboard-write; web-share; geolocation"
      src="${api}/embed/${site.tenant}/${address}"
    ></iframe>`
  return {
    title: 'Pagina senza script',
    lead: 'Così si presenta una petizione dove il gestore dei contenuti toglie gli elementi dalle pagine: dentro una cornice.',
    main: html`<div class="reading">
      ${id ? frame(`petition/${id}`, 'La petizione più firmata') : undefined}
      ${frame(`petitions?href-template=${origin}/petizioni/{id}`, 'Petizioni dei cittadini')}
    </div>`,
  }
}

function privacy({ site }: Place): Page {
  return {
    title: 'Privacy',
    lead: 'Informativa di esempio, ai sensi dell’articolo 13 del Regolamento (UE) 2016/679.',
    main: html`<div class="reading">
      <p>
        Il Comune di ${site.name} tratta i dati di chi firma una petizione per contare le firme una volta sola e per rispondere a
        chi le ha date. Il nome compare nell’elenco pubblico soltanto se lo scegli tu.
      </p>
      <p>Queste pagine non usano cookie. La dimostrazione non raccoglie dati di persone vere.</p>
    </div>`,
  }
}
