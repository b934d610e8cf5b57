import type { components } from '../../../types/openapi.d.ts'
import type { Fetched } from '../../kernel/language.ts'
import { seenIt } from '../../ui/seen/words.ts'

export type RatingKind = components['schemas']['RatingKind']
export type NegativeAnswer = components['schemas']['NegativeAnswer']
export type PositiveAnswer = components['schemas']['PositiveAnswer']

/**
 * Questions and answers in the order and in the words in which they are prescribed.
 *
 * @source AgID and Designers Italia, model of the town's site, criteria C.SI.2.5 and C.SE.1.7.
 */
const prescribed: {
  title: Record<RatingKind, string>
  negative: { question: string; answers: Record<NegativeAnswer, string> }
  positive: { question: string; answers: Record<PositiveAnswer, string> }
} = {
  title: {
    page: 'Quanto sono chiare le informazioni su questa pagina?',
    service: 'Quanto è stato facile usare questo servizio?',
  },
  negative: {
    question: 'Dove hai incontrato le maggiori difficoltà?',
    answers: {
      unclear: 'A volte le indicazioni non erano chiare',
      incomplete: 'A volte le indicazioni non erano complete',
      lost: 'A volte non capivo se stavo procedendo correttamente',
      technical: 'Ho avuto problemi tecnici',
      other: 'Altro',
    },
  },
  positive: {
    question: 'Quali sono stati gli aspetti che hai preferito?',
    answers: {
      clear: 'Le indicazioni erano chiare',
      complete: 'Le indicazioni erano complete',
      oriented: 'Capivo sempre che stavo procedendo correttamente',
      smooth: 'Non ho avuto problemi tecnici',
      other: 'Altro',
    },
  },
}

const it = {
  ...prescribed,
  scale: 'Da 1 a 5 stelle',
  stars: (value: number) => (value === 1 ? '1 stella su 5' : `${value} stelle su 5`),
  step: (number: number) => `Passo ${number} di 2`,
  optional: 'Puoi anche saltare la domanda.',
  more: 'Vuoi aggiungere qualcosa?',
  reader: 'Al massimo 200 caratteri. Li legge soltanto il personale del Comune.',
  personal: 'Non chiediamo dati personali: se ne scrivi, è una tua scelta.',
  seen: seenIt,
  privacy: 'Informativa sulla privacy',
  next: 'Avanti',
  back: 'Indietro',
  send: 'Invia',
  sending: 'Invio in corso',
  thanks: 'Grazie, la tua valutazione è registrata.',
  use: 'Serve al Comune per migliorare queste pagine.',
  offline: 'Sei senza rete. Quello che hai scelto resta qui: premi di nuovo Invia quando torna.',
}

export type RatingWords = typeof it

/** Words of the element. */
export const messages: Fetched<RatingWords> = { it, en: async () => (await import('./messages.en.ts')).en }
