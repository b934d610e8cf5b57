import type { Scope } from '../scopes.ts'
import type { Language } from './words.ts'

/** Words of the page on which a citizen lets an application act. */
interface ConsentWords {
  readonly title: (client: string) => string
  readonly intro: (client: string, host: string) => string
  readonly scopes: Readonly<Record<Scope, string>>
  /** Where it may: in one town, or in all when none is named. */
  readonly where: (town: string | undefined) => string
  readonly never: string
  /** How long it may, and where that is ended before. */
  readonly until: string
  readonly end: string
  readonly allow: string
  readonly refuse: string
}

export const consentWords: Readonly<Record<Language, ConsentWords>> = {
  it: {
    title: (client) => `Vuoi far agire ${client} a tuo nome?`,
    intro: (client, host) => `${client} (${host}) chiede di:`,
    scopes: {
      openid: 'riconoscerti quando torni',
      participate: 'conoscere il tuo nome e partecipare a tuo nome: firmare, seguire, scrivere',
      staff: 'svolgere a tuo nome il lavoro che un Comune ti ha affidato',
      'profile:read': 'leggere nome, legami con il Comune, avvisi e ciò che hai fatto, senza cambiare nulla',
      'participate:petitions': 'partecipare a tuo nome alle sole petizioni: firmare, seguire, scrivere',
      'participate:reports': 'partecipare a tuo nome alle sole segnalazioni: segnalare, seguire, scrivere',
      'participate:debates': 'partecipare a tuo nome ai soli dibattiti: proporre, sostenere, votare',
      'participate:comments': 'commentare a tuo nome e sostenere commenti',
    },
    where: (town) => (town ? `Solo nel Comune di ${town}.` : 'In tutti i Comuni di questa piattaforma.'),
    never:
      'Non riceve il codice fiscale né i tuoi recapiti. Riceve età, livello di identità e comuni in cui risiedi, lavori o studi.',
    until: 'Vale al massimo dodici ore dall’accesso. Per toglierlo prima:',
    end: 'esci da Casa del Cittadino',
    allow: 'Consenti',
    refuse: 'Non consentire',
  },
  en: {
    title: (client) => `Let ${client} act in your name?`,
    intro: (client, host) => `${client} (${host}) asks to:`,
    scopes: {
      openid: 'recognise you when you come back',
      participate: 'know your name and take part in your name: sign, follow, write',
      staff: 'do in your name the work that a town has entrusted to you',
      'profile:read': 'read your name, ties to the town, notices and what you have done, and change nothing',
      'participate:petitions': 'take part in your name in petitions alone: sign, follow, write',
      'participate:reports': 'take part in your name in reports alone: report, follow, write',
      'participate:debates': 'take part in your name in debates alone: propose, support, vote',
      'participate:comments': 'comment in your name and support comments',
    },
    where: (town) => (town ? `Only in the town of ${town}.` : 'In every town of this platform.'),
    never:
      'It does not get your tax code or contacts. It gets your age, level of identity and the towns where you live, work or study.',
    until: 'It holds for twelve hours at most after the sign-in. To end it before:',
    end: 'sign out of Casa del Cittadino',
    allow: 'Allow',
    refuse: 'Don’t allow',
  },
}
