import { fileURLToPath } from 'node:url'
import { html } from './html.ts'
import { rating } from './pages.ts'
import { footerMenu, menu, type Page, type Place, type Site } from './site.ts'

const bootstrap = fileURLToPath(new URL('../../node_modules/bootstrap-italia/dist', import.meta.url))
const assets = fileURLToPath(new URL('../assets', import.meta.url))

const icon = (name: string, classes = '') =>
  html`<svg class="icon ${classes}" aria-hidden="true"><use href="/bootstrap-italia/svg/sprites.svg#it-${name}"></use></svg>`

function layout(page: Page, place: Place) {
  const { api, site, path } = place
  const link = ({ href, title }: { href: string; title: string }) =>
    html`<li class="nav-item">
      <a
        class="nav-link${path === href ? html` active` : undefined}"
        href="${href}"
        ${path === href ? html`aria-current="page"` : undefined}
        ><span>${title}</span></a
      >
    </li>`
  const trail = path === '/' ? [] : [{ href: '/', title: 'Home' }, ...(page.trail ?? [])]
  return html`<!doctype html>
    <html lang="it">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/assets/icon.svg" />
        <title>${page.tab ?? page.title} · Comune di ${site.name}</title>
        <link rel="stylesheet" href="/bootstrap-italia/css/bootstrap-italia.min.css" />
        <link rel="stylesheet" href="/assets/national.css" />
        <script type="module" src="${api}/v1/cdc.js"></script>
      </head>
      <body>
        <div class="skiplinks"><a class="visually-hidden-focusable" href="#contenuto">Vai ai contenuti</a></div>
        <header class="it-header-wrapper">
          <div class="it-header-slim-wrapper">
            <div class="container">
              <div class="row">
                <div class="col-12">
                  <div class="it-header-slim-wrapper-content">
                    <span class="navbar-brand">Città metropolitana di Bari</span>
                    <div class="it-header-slim-right-zone">
                      <details class="session-menu">
                        <summary>${icon('user', 'icon-white icon-sm')} La tua area</summary>
                        <div class="session-panel">
                          <cdc-session tenant="${site.tenant}" href-template="/petizioni/{id}"></cdc-session>
                        </div>
                      </details>
                    </div>
                  </div>
                </div>
              </div>
            </div>
          </div>
          <div class="it-nav-wrapper">
            <div class="it-header-center-wrapper">
              <div class="container">
                <div class="row">
                  <div class="col-12">
                    <div class="it-header-center-content-wrapper">
                      <div class="it-brand-wrapper">
                        <a href="/">
                          ${icon('pa')}
                          <div class="it-brand-text">
                            <div class="it-brand-title">Comune di ${site.name}</div>
                            <div class="it-brand-tagline d-none d-md-block">Sito di esempio</div>
                          </div>
                        </a>
                      </div>
                    </div>
                  </div>
                </div>
              </div>
            </div>
            <div class="it-header-navbar-wrapper">
              <div class="container">
                <nav class="navbar site-menu" aria-label="Menu principale">
                  <ul class="navbar-nav">
                    ${menu.map(link)}
                  </ul>
                </nav>
              </div>
            </div>
          </div>
        </header>
        <main id="contenuto">
          <div class="container py-4">
            ${trail.length ? breadcrumb(trail, page.title) : undefined}
            <h1>${page.title}</h1>
            ${page.lead ? html`<p class="lead">${page.lead}</p>` : undefined} ${page.main}
            <div class="rated">${rating(place, page)}</div>
          </div>
        </main>
        <footer class="it-footer">
          <div class="it-footer-main">
            <div class="container">
              <section class="py-4">
                <p class="h5">Comune di ${site.name}</p>
                <ul class="footer-list link-list">
                  ${footerMenu.map(({ href, title }) => html`<li><a class="list-item" href="${href}">${title}</a></li>`)}
                </ul>
              </section>
            </div>
          </div>
        </footer>
      </body>
    </html>`
}

function breadcrumb(trail: readonly { href: string; title: string }[], here: string) {
  return html`<nav class="breadcrumb-container" aria-label="Percorso di navigazione">
    <ol class="breadcrumb">
      ${trail.map(({ href, title }) => html`<li class="breadcrumb-item"><a href="${href}">${title}</a><span class="separator">/</span></li>`)}
      <li class="breadcrumb-item active" aria-current="page">${here}</li>
    </ol>
  </nav>`
}

/** A site in the national look (Bootstrap Italia), as most towns have it. */
export const national: Site = {
  tenant: 'bari',
  name: 'Bari',
  about: 'in the national look (Bootstrap Italia)',
  words: {
    motto: 'La città che partecipa',
    welcome: 'Notizie, servizi e petizioni: tutto quello che puoi fare con il Comune, in un posto solo.',
    news: [
      {
        date: '20 novembre',
        title: 'Mercati aperti la domenica',
        text: 'Fino a Natale i mercati coperti restano aperti anche la domenica mattina.',
      },
      {
        date: '16 novembre',
        title: 'Iscrizioni ai nidi',
        text: 'Le domande per i nidi comunali si presentano in rete fino al 15 gennaio.',
      },
      {
        date: '11 novembre',
        title: 'Bilancio partecipato',
        text: 'Sono aperti gli incontri nei quartieri: il calendario è in biblioteca e sul sito.',
      },
    ],
  },
  layout,
  files: { '/bootstrap-italia/': bootstrap, '/assets/': assets },
}
