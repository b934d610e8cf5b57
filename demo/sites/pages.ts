import { mostSigned } from './asking.ts'
import { debateDesk, debateList, debatePage, proposalPage } from './debate-pages.ts'
import { decisions, desk, moderation } from './moderation-pages.ts'
import { html, type Html } from './html.ts'
import { petition, petitionHref, petitionDesk, petitionForm, petitionList, petitionPage } from './petition-pages.ts'
import { report, reportDesk, reportForm, reportMap, reportStats } from './report-pages.ts'
import type { Page, Place } from './site.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The page at the path of the place; undefined when the site has none. */
export async function pageAt(place: Place): Promise<Page | undefined> {
  const { path } = place
  const [, folder, id] = path.split('/')
  if (path === '/') return home(place)
  if (path === '/petizioni') return petitionList(place)
  if (path === '/petizioni/nuova') return petitionForm(place)
  if (folder === 'petizioni' && id && uuid.test(id) && path.split('/').length === 3) return petitionPage(place, id)
  if (path === '/dibattiti') return debateList(place)
  if (folder === 'dibattiti' && id && uuid.test(id) && path.split('/').length === 3) return debatePage(place, id)
  const [debateId, proposalId] = /^\/dibattiti\/([^/]+)\/proposte\/([^/]+)$/.exec(path)?.slice(1) ?? []
  if (debateId && proposalId && uuid.test(debateId) && uuid.test(proposalId)) return proposalPage(place, debateId, proposalId)
  if (path === '/segnalazioni') return reportMap(place)
  if (path === '/segnalazioni/nuova') return reportForm(place)
  if (path === '/segnalazioni/andamento') return reportStats(place)
  if (folder === 'segnalazioni' && id && uuid.test(id) && path.split('/').length === 3) return report(place, id)
  if (path === '/area-personale') return own(place)
  if (path === '/casella') return inbox(place)
  if (path === '/moderazione') return moderation(place)
  if (path === '/area-personale/decisioni') return decisions(place)
  if (path === '/area-personale/legami') return ties(place)
  if (path === '/ufficio') return desk(place)
  if (path === '/ufficio/petizioni') return petitionDesk(place)
  if (path === '/ufficio/segnalazioni') return reportDesk(place)
  if (path === '/ufficio/dibattiti') return debateDesk(place)
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
          <cdc-petitions tenant="${site.tenant}" plain limit="3" show="open" heading-level="3" href-template="${petitionHref}">
            <a href="/petizioni">Tutte le petizioni</a>
          </cdc-petitions>
          <p><a href="/petizioni">Tutte le petizioni</a></p>
        </section>
      </div>
      <div class="side-column">${featured}</div>
    </div>`,
  }
}

function own({ site }: Place): Page {
  return {
    title: 'Area personale',
    lead: 'Le tue firme e le loro ricevute.',
    main: html`<div class="reading">
      <cdc-session tenant="${site.tenant}" href-template="${petitionHref}" report-href-template="/segnalazioni/{id}"
        ><p>L’area personale ha bisogno di JavaScript.</p></cdc-session
      >
      <p><a href="/casella">La tua casella</a></p>
      <p><a href="/area-personale/legami">I tuoi legami con il Comune</a></p>
      <p><a href="/area-personale/decisioni">Decisioni su ciò che hai scritto</a></p>
    </div>`,
  }
}

/** What ties the citizen to the town. */
const ties = ({ site }: Place): Page => ({
  title: 'I tuoi legami con il Comune',
  rated: 'service',
  trail: [{ href: '/area-personale', title: 'Area personale' }],
  main: html`<div class="reading">
    <cdc-standing tenant="${site.tenant}" heading-level="2"><p>I legami hanno bisogno di JavaScript.</p></cdc-standing>
  </div>`,
})

/** What the citizen has been told, and how they want to be told. */
function inbox({ site }: Place): Page {
  return {
    title: 'La tua casella',
    lead: 'Risposte, decisioni e novità di ciò che segui.',
    rated: 'service',
    trail: [{ href: '/area-personale', title: 'Area personale' }],
    main: html`<div class="reading">
      <cdc-inbox tenant="${site.tenant}" heading-level="2"><p>La casella ha bisogno di JavaScript.</p></cdc-inbox>
    </div>`,
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
