import type { Html } from './html.ts'

/** A town's web site, as strangers run it: it knows the API by its address only. */
export interface Site {
  readonly tenant: string
  readonly name: string
  /** What the site's looks are about, for the terminal and the configurator. */
  readonly about: string
  readonly words: SiteWords
  /** The whole document around a page. */
  readonly layout: (page: Page, place: Place) => Html
  /** Folders whose files the site serves, by the path they are served at. */
  readonly files: Readonly<Record<string, string>>
  readonly headers?: (place: Place) => Readonly<Record<string, string>>
}

/** What a town says about itself on its home page. */
export interface SiteWords {
  readonly motto: string
  readonly welcome: string
  readonly news: readonly { readonly date: string; readonly title: string; readonly text: string }[]
}

/** Where a page is served from and what it embeds. */
export interface Place {
  /** Origin of the API. */
  readonly api: string
  readonly site: Site
  /** Origin of the site itself. */
  readonly origin: string
  /** Path of the page. */
  readonly path: string
}

export interface Page {
  readonly title: string
  /** Title of the browser's tab, where it says more than the heading. */
  readonly tab?: string
  readonly lead?: string
  readonly main: Html
  /** What citizens rate at its end: the clearness of the page, unless it is a service. */
  readonly rated?: 'page' | 'service'
  /** Steps from the home page, without the page itself. */
  readonly trail?: readonly { readonly href: string; readonly title: string }[]
}

/** The menu of every site. */
export const menu = [
  { href: '/', title: 'Home' },
  { href: '/petizioni', title: 'Petizioni' },
  { href: '/petizioni/nuova', title: 'Scrivi una petizione' },
  { href: '/segnalazioni', title: 'Segnalazioni' },
  { href: '/segnalazioni/nuova', title: 'Fai una segnalazione' },
  { href: '/dibattiti', title: 'Dibattiti' },
  { href: '/area-personale', title: 'Area personale' },
] as const

/** Pages for those who work on the site or for the town. */
export const footerMenu = [
  { href: '/ufficio', title: 'Scrivania del Comune' },
  { href: '/ufficio/petizioni', title: 'Banco delle petizioni' },
  { href: '/ufficio/segnalazioni', title: 'Scrivania segnalazioni' },
  { href: '/ufficio/dibattiti', title: 'Scrivania dibattiti' },
  { href: '/moderazione', title: 'Come si modera' },
  { href: '/senza-script', title: 'Pagina senza script' },
  { href: '/privacy', title: 'Privacy' },
] as const
