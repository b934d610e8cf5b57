import { dateAndTime } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'
import { invitationWords } from '../../ui/invitation-words.ts'

const it = {
  ...invitationWords,
  add: 'Aggiungi un Comune',
  addWhy: 'Comincia a esistere da subito. Ciò che scegli qui il Comune lo può poi cambiare da sé; il nome breve e i codici no.',
  name: 'Nome',
  slug: 'Nome breve',
  slugHint: 'Negli indirizzi, per sempre: lettere minuscole, cifre e trattini.',
  istat: 'Codice ISTAT',
  istatHint: 'Sei cifre, per esempio 074007.',
  ipa: 'Codice IPA',
  ipaHint: 'Per esempio c_d508.',
  population: 'Residenti',
  position: 'Posizione',
  positionHint: 'Latitudine e longitudine, come le copia una mappa: 40.83, 17.36',
  languages: 'Lingue delle pagine',
  languageNames: { it: 'Italiano', en: 'Inglese' },
  origins: 'Siti autorizzati',
  originsHint: 'Uno per riga, per esempio https://www.comune.example. Possono mancare.',
  services: 'Servizi che potrà accendere',
  first: 'E-mail del primo amministratore',
  firstHint: 'Riceve un invito. Se manca, lo inviti dopo.',
  wrong: {
    name: 'Serve il nome.',
    slug: 'Da 2 a 60 fra lettere minuscole, cifre e trattini; comincia con una lettera.',
    istat: 'Servono sei cifre.',
    ipa: 'Servono lettere minuscole, cifre e trattini bassi, 20 al massimo.',
    population: 'Serve un numero intero.',
    position: 'Servono due numeri: latitudine, longitudine.',
    languages: 'Scegli almeno una lingua.',
    origins: 'Ogni riga è un indirizzo https senza niente dopo il nome del sito.',
    address: invitationWords.notAnAddress,
  },
  addNow: 'Aggiungi',
  leave: 'Annulla',
  added: (name: string) => `${name} è aggiunto.`,
  firstTitle: 'Il primo amministratore',
  nobody: 'Non ha ancora un amministratore.',
  nobodyNow: 'Il primo lo inviti tu; poi il Comune invita gli altri da sé.',
  invited: (address: string) => `È invitato ${address}.`,
  until: (at: string) => `Vale fino al ${dateAndTime('it', at)}.`,
  address: 'E-mail',
  instead: 'Invita un altro al suo posto',
  withdraw: 'Ritira l’invito',
  withdrawn: 'Invito ritirato: il link non vale più.',
}

export type SettingUpWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<SettingUpWords> = { it, en: () => import('./setting-up-messages.en.ts').then(({ en }) => en) }
