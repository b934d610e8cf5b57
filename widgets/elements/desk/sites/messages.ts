import type { Fetched } from '../../../kernel/language.ts'

type Params = Readonly<Record<string, string | number>>
const p = (params: Params, name: string): string => String(params[name] ?? '')

const it = {
  allowed: 'Siti autorizzati',
  allowedWhy: 'Su questi siti si può firmare, segnalare e scrivere. Leggere si può ovunque.',
  none: 'Nessun sito è autorizzato: si può solo leggere.',
  add: 'Aggiungi',
  site: 'Indirizzo del sito',
  siteHint: 'Per esempio https://www.comune.esempio.it',
  notASite: 'Serve un indirizzo che comincia con https://',
  remove: 'Togli',
  removeOf: (origin: string) => `Togli ${origin}`,
  removeNow: 'Da subito lì non si potrà più firmare né scrivere.',
  sure: 'Sì, togli',
  never: 'Lascia',
  added: (origin: string) => `${origin} è autorizzato.`,
  removed: (origin: string) => `${origin} non è più autorizzato.`,
  check: 'Controlla una pagina',
  checkWhy: 'Incolla l’indirizzo della pagina in cui hai messo gli elementi: diciamo che cosa funziona e che cosa cambiare.',
  page: 'Indirizzo della pagina',
  checking: 'Si sta guardando la pagina…',
  go: 'Controlla',
  looked: (address: string) => `Che cosa si è trovato su ${address}`,
  allGood: 'È tutto a posto.',
  unseen: 'Ciò che la pagina aggiunge da sé con i suoi script non si vede da qui.',
  states: { good: 'A posto', warn: 'Da guardare', bad: 'Da correggere' } as Record<string, string>,
  findings: {
    page_unreachable: (params) => [
      `La pagina non risponde (${p(params, 'reason')}).`,
      'Controlla l’indirizzo. Deve essere pubblico e cominciare con https://.',
    ],
    page_redirects: (params) => [`La pagina rimanda a ${p(params, 'to')}.`, 'È stata controllata quella.'],
    page_status: (params) => [`La pagina risponde con l’errore ${p(params, 'status')}.`, 'Controlla l’indirizzo.'],
    origin_allowed: (params) => [`Il sito ${p(params, 'origin')} è autorizzato.`, ''],
    origin_missing: (params) => [`Il sito ${p(params, 'origin')} non è autorizzato: lì si può solo leggere.`, 'Aggiungilo.'],
    origin_unusable: (params) => [`Su ${p(params, 'origin')} gli elementi non possono funzionare.`, 'Serve un sito https.'],
    script_found: () => ['Lo script c’è.', ''],
    script_missing: (params) => ['Lo script non c’è.', `Metti nella pagina: ${p(params, 'tag')}`],
    script_elsewhere: (params) => [
      `Lo script viene da ${p(params, 'found')}.`,
      `L’indirizzo di questo servizio è ${p(params, 'wanted')}`,
    ],
    script_no_module: (params) => ['Al tag dello script manca type="module".', `Scrivilo così: ${p(params, 'tag')}`],
    content_mixed: (params) => [
      'Lo script è chiesto con http da una pagina https: il browser lo rifiuta.',
      `Usa ${p(params, 'wanted')}`,
    ],
    elements_found: (params) => [`Elementi trovati: ${p(params, 'tags')}.`, ''],
    elements_missing: () => ['Nella pagina non c’è nessun elemento.', 'Copia il codice di un elemento dalla guida.'],
    town_missing: (params) => [`<${p(params, 'tag')}> non dice di quale Comune è.`, `Aggiungi ${p(params, 'attribute')}`],
    town_other: (params) => [`<${p(params, 'tag')}> è di un altro Comune (${p(params, 'town')}).`, 'Va bene se è voluto.'],
    policy_none: () => ['Il sito non ha una Content Security Policy: niente è bloccato.', ''],
    policy_allows: () => ['La Content Security Policy del sito lascia funzionare gli elementi.', ''],
    policy_blocks: (params) => [
      `La Content Security Policy del sito blocca qualcosa (${p(params, 'directive')}).`,
      `Chi cura il sito aggiunga a ${p(params, 'directive')}: ${p(params, 'add')}`,
    ],
    opener_isolated: () => ['Il sito si isola dalle finestre che apre: va bene, l’accesso finisce nella sua finestra.', ''],
  } as Record<string, (params: Params) => [what: string, now: string]>,
}

export type SitesWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<SitesWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
