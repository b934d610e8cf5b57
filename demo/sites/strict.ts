import { fileURLToPath } from 'node:url'
import { html } from './html.ts'
import { rating } from './pages.ts'
import { footerMenu, menu, type Page, type Place, type Site } from './site.ts'

const assets = fileURLToPath(new URL('../assets', import.meta.url))

function layout(page: Page, place: Place) {
  const { api, site, path } = place
  const link = ({ href, title }: { href: string; title: string }) =>
    html`<li><a href="${href}" ${path === href ? html`aria-current="page"` : undefined}>${title}</a></li>`
  return html`<!doctype html>
    <html lang="it">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/assets/icon.svg" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.tab ?? page.title} · ${site.name}</title>
        <link rel="stylesheet" href="/assets/strict.css" />
        <script type="module" src="${api}/v1/cdc.js"></script>
      </head>
      <body>
        <a class="skip" href="#contenuto">Vai ai contenuti</a>
        <header>
          <div class="bar">
            <a class="brand" href="/"><span class="sign" aria-hidden="true"></span>Comune di ${site.name}</a>
            <nav aria-label="Menu principale">
              <ul>
                ${menu.slice(1).map(link)}
              </ul>
            </nav>
            <details class="session-menu">
              <summary>La tua area</summary>
              <div class="session-panel"><cdc-session tenant="${site.tenant}" href-template="/petizioni/{id}"></cdc-session></div>
            </details>
          </div>
        </header>
        <main id="contenuto">
          <h1>${page.title}</h1>
          ${page.lead ? html`<p class="lead">${page.lead}</p>` : undefined} ${page.main}
          <div class="rated">${rating(place, page)}</div>
        </main>
        <footer>
          <ul>
            ${footerMenu.map(link)}
          </ul>
        </footer>
      </body>
    </html>`
}

/** What the site lets its pages do: scripts and connections of the API, its own style and pictures, nothing else. */
function contentSecurityPolicy(api: string): string {
  return [
    "default-src 'none'",
    `script-src ${api}`,
    `connect-src ${api}`,
    `frame-src ${api}`,
    "style-src 'self'",
    `img-src 'self' data: blob: ${api} https://tile.openstreetmap.org`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

/** A site under a strict content security policy. */
export const strict: Site = {
  tenant: 'monopoli',
  name: 'Monopoli',
  about: 'under a strict content security policy',
  words: {
    motto: 'Monopoli, città sul mare',
    welcome: 'Tutto quello che serve per vivere bene qui, scritto in modo semplice.',
    news: [
      { date: '21 novembre', title: 'Mareggiata di domenica', text: 'Il lungomare è chiuso alle auto dalle 6 alle 18.' },
      { date: '14 novembre', title: 'Contributo per l’affitto', text: 'La domanda si presenta in rete fino al 20 dicembre.' },
      { date: '9 novembre', title: 'Biblioteca', text: 'Il sabato si apre fino alle 20.' },
    ],
  },
  layout,
  files: { '/assets/': assets },
  headers: ({ api }) => ({
    'Content-Security-Policy': contentSecurityPolicy(api),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  }),
}
