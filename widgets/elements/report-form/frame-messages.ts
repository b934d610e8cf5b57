import { clock } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'

const it = {
  form: 'Fai una segnalazione',
  loading: 'Il modulo si sta caricando',
  steps: ['Prima di cominciare', 'Foto e luogo', 'Di che cosa si tratta', 'Racconta', 'Rileggi e invia'],
  at: (step: number, of: number) => `Passo ${step} di ${of}`,
  saved: (at: number) => `Bozza salvata alle ${clock('it', at)}`,
  notSaved: 'Qui la bozza non si salva: non chiudere la pagina.',
  back: 'Indietro',
  forward: 'Avanti',
  none: 'Il Comune non ha ancora attivato le categorie delle segnalazioni.',
  privacy: [
    'Il Comune usa quello che scrivi, il luogo e le foto per risolvere il problema e risponderti.',
    'Titolo, descrizione, luogo e foto di una segnalazione pubblica li vedono tutti. Il tuo nome compare solo se lo scegli.',
    'Evita volti, targhe e dati di altre persone.',
  ],
  privacyLink: 'Leggi l’informativa completa',
  consent: 'Ho letto come vengono usati i dati',
  emergency: 'C’è pericolo adesso? Chiama il 112.',
  submit: 'Invia',
  sending: 'Invio in corso',
  consentNeeded: 'Segna la casella per continuare.',
}

export type FrameWords = typeof it

/** The words around the steps and of the first of them. English is fetched by those who read it. */
export const frameMessages: Fetched<FrameWords> = { it, en: () => import('./frame-messages.en.ts').then(({ en }) => en) }
