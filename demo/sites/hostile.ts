import { fileURLToPath } from 'node:url'
import { html } from './html.ts'
import { rating } from './pages.ts'
import { footerMenu, menu, type Page, type Place, type Site } from './site.ts'

const assets = fileURLToPath(new URL('../assets', import.meta.url))

function layout(page: Page, place: Place) {
  const { api, site, path } = place
  return html`<!doctype html>
    <html lang="it">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/assets/icon.svg" />
        <title>${page.tab ?? page.title} - Comune di ${site.name}</title>
        <script src="${api}/v1/cdc.js" type="module"></script>
        <link rel="stylesheet" href="/assets/hostile.css" />
      </head>
      <body>
        <div id="testata" role="banner">
          <p class="nome">Comune di ${site.name}</p>
          <p class="motto">Sito di esempio con un foglio di stile ostile</p>
        </div>
        <div id="menu" role="navigation" aria-label="Menu principale">
          <ul>
            ${menu.map(({ href, title }) => html`<li><a href="${href}" ${path === href ? html`class="qui" aria-current="page"` : undefined}>${title}</a></li>`)}
          </ul>
        </div>
        <div id="corpo" role="main">
          <h1>${page.title}</h1>
          ${page.lead ? html`<p class="lead">${page.lead}</p>` : undefined}
          <cdc-town tenant="${site.tenant}">${page.main}</cdc-town>
          ${
            path === '/'
              ? html`<div class="arabo" dir="rtl" lang="ar">
                  <h2>عرائض المواطنين</h2>
                  <p>يمكنك قراءة العرائض والتوقيع عليها.</p>
                  <cdc-petitions
                    tenant="${site.tenant}"
                    lang="it"
                    plain
                    limit="2"
                    sort="most_signed"
                    heading-level="3"
                    href-template="/petizioni/{id}"
                  >
                    <a href="/petizioni">Petizioni</a>
                  </cdc-petitions>
                </div>`
              : undefined
          }
          <div class="rated">${rating(place, page)}</div>
        </div>
        <div id="piede" role="contentinfo">
          <ul>
            ${footerMenu.map(({ href, title }) => html`<li><a href="${href}">${title}</a></li>`)}
          </ul>
        </div>
      </body>
    </html>`
}

/** A site whose style reaches for everything on the page: resets, a root of 10 px, loud colours, a block from right to left. */
export const hostile: Site = {
  tenant: 'altamura',
  name: 'Altamura',
  about: 'with a hostile style sheet',
  words: {
    motto: 'Benvenuti ad Altamura',
    welcome: 'Il sito di esempio di un Comune il cui foglio di stile vuole tutto per sé.',
    news: [
      { date: '19 novembre', title: 'Sagra del pane', text: 'Sabato e domenica i forni del centro aprono le porte.' },
      { date: '12 novembre', title: 'Scuolabus', text: 'Da lunedì nuove fermate nelle contrade.' },
    ],
  },
  layout,
  files: { '/assets/': assets },
}
