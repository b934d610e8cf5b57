import type { Fetched } from '../../../kernel/language.ts'

const it = {
  who: 'Chi lavora per il Comune',
  roles: { administrator: 'Amministratore', moderator: 'Moderatore', officer: 'Ufficio', counter: 'Sportello' } as Record<
    string,
    string
  >,
  does: {
    administrator: 'Può tutto: impostazioni, persone, siti.',
    moderator: 'Decide sui contenuti.',
    officer: 'Segue le pratiche e risponde.',
    counter: 'Identifica i cittadini e agisce per loro, allo sportello.',
  } as Record<string, string>,
  everywhere: 'tutti i servizi',
  services: { petitions: 'petizioni', reports: 'segnalazioni', debates: 'dibattiti', ratings: 'valutazioni' } as Record<
    string,
    string
  >,
  since: (date: string) => `dal ${date}`,
  nameless: 'Persona che non c’è più',
  you: 'tu',
  take: 'Togli il ruolo',
  takeFrom: (name: string, role: string) => `Togli il ruolo a ${name}: ${role}`,
  takeNow: 'Vale da subito. Il lavoro già fatto resta.',
  sure: 'Sì, togli',
  never: 'Lascia',
  taken: (name: string) => `${name} non ha più il ruolo.`,
  give: 'Dai un ruolo',
  giveHow: 'Senza lettera: la persona entra una volta in questa pagina, legge il suo codice e te lo dice.',
  code: 'Codice della persona',
  role: 'Ruolo',
  service: 'Per',
  given: (name: string) => `${name} ha il ruolo.`,
  notACode: 'Il codice ha 36 caratteri, come 019a5b1c-0000-7000-8000-000000000001.',
  own: 'Il tuo codice',
  more: 'Mostra altre persone',
}

export type PeopleWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<PeopleWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
