import type { StoryProposal } from './proposal-story.ts'

/** Proposals that are being written and amended, in the debate about streets before schools. */
export const schoolStreets: readonly StoryProposal[] = [
  {
    title: 'Mezz’ora senza auto davanti a sei scuole',
    authors: ['maria', 'Angela Sforza', 'Mimmo Ranieri'],
    begun: 7.5,
    published: 6,
    sections: [
      {
        title: 'Che cosa chiediamo',
        text: 'Da settembre la strada davanti a sei scuole si chiude alle auto per mezz’ora, all’entrata e all’uscita. Gli scuolabus e i mezzi di soccorso passano sempre.\n\nLe sei scuole sono quelle in cui i genitori hanno già trovato dei volontari.',
      },
      {
        title: 'Come si fa',
        text: 'Una sbarra leggera e due volontari per strada bastano. Il Comune dà le pettorine, l’assicurazione e un corso di due ore.',
      },
      {
        title: 'Quanto costa',
        text: 'Circa 4.000 euro per scuola il primo anno, poi meno della metà.',
      },
    ],
    amendments: [
      {
        by: 'Vincenzo Carbonara',
        ago: 5,
        words: 'mezz’ora',
        instead: 'tre quarti d’ora',
        why: 'Le classi escono in due turni: mezz’ora non basta.',
        decided: {
          ago: 4,
          accepted: false,
          reason: 'I residenti chiedono di restare sotto la mezz’ora: proviamo così, poi si vede.',
        },
      },
      {
        by: 'Lucrezia Amoruso',
        ago: 4.5,
        words: 'due volontari per strada',
        instead: 'tre volontari per strada, uno di riserva',
        why: 'Basta un raffreddore e la strada resta aperta.',
        decided: { ago: 3, accepted: true, reason: 'Giusto: la scuola di via Esempio l’ha già imparato.' },
      },
      {
        by: 'Nicola Petruzzi',
        ago: 2,
        words: 'Gli scuolabus e i mezzi di soccorso passano sempre.',
        instead: 'Gli scuolabus, i mezzi di soccorso e chi accompagna una persona che non cammina passano sempre.',
        why: 'Lo chiede anche il primo commento del dibattito.',
      },
      {
        by: 'Elena Disanto',
        ago: 1,
        words: '4.000 euro per scuola',
        instead: '5.500 euro per scuola',
        why: 'Con tre volontari l’assicurazione costa di più.',
        unnamed: true,
      },
    ],
    comments: [
      {
        by: 'Teresa Lorusso',
        ago: 3.5,
        stance: 'question',
        words: 'due volontari per strada',
        text: 'E nei giorni di pioggia chi viene?',
        supports: 4,
      },
      { by: 'Nunzia Abbrescia', ago: 1, stance: 'for', text: 'Si parta anche con tre, purché si parta.', supports: 6 },
    ],
  },
  {
    title: 'Zone a 20 all’ora attorno a tutte le scuole',
    authors: ['Piero Carofiglio'],
    begun: 5,
    published: 4,
    sections: [
      {
        title: '',
        text: 'Chiudere è difficile dove passa l’autobus. Un limite di 20 all’ora, con la carreggiata stretta e i marciapiedi larghi, vale tutto il giorno e per tutte le scuole.',
      },
    ],
  },
  {
    title: 'Un percorso a piedi da ogni fermata',
    authors: ['maria'],
    begun: 2,
    sections: [{ title: 'L’idea', text: 'Dalla fermata alla scuola, un percorso disegnato a terra dai bambini.' }],
  },
]

/** Proposals that are supported, answered, gone on as something else, or merged: the debate about rooms. */
export const rooms: readonly StoryProposal[] = [
  {
    title: 'Una prenotazione sola per tutte le sale',
    authors: ['Sara Introna', 'maria'],
    begun: 48,
    published: 45,
    sections: [
      {
        title: 'Che cosa chiediamo',
        text: 'Le ventidue sale di quartiere si prenotano in un posto solo, in rete o allo sportello, con le stesse regole.\n\nChi prenota vede subito se la sala è libera.',
      },
      { title: 'Le regole', text: 'Due ore per volta. Gratis per le associazioni del quartiere, dieci euro per gli altri.' },
    ],
    amendments: [
      {
        by: 'Gaetano Milella',
        ago: 30,
        words: 'Due ore per volta.',
        instead: 'Tre ore per volta, due se la sala è molto richiesta.',
        why: 'Le prove del coro durano tre ore.',
        decided: { ago: 25, accepted: true, reason: 'Vale per tutti quelli che montano e smontano.' },
      },
    ],
    comments: [{ by: 'Rosa Lattanzi', ago: 7, stance: 'for', text: 'Finalmente senza telefonare tre volte.', supports: 8 }],
    settled: 12,
    supports: 64,
  },
  {
    title: 'Le chiavi alle associazioni che ci sono ogni settimana',
    authors: ['Tonio Grimaldi'],
    begun: 47,
    published: 44,
    sections: [
      {
        title: 'Che cosa chiediamo',
        text: 'Chi usa una sala ogni settimana ha una chiave, firma per quello che c’è dentro e la lascia pulita.',
      },
    ],
    settled: 14,
    supports: 23,
    answer: {
      ago: 3,
      office: 'Ufficio patrimonio',
      text: 'Si può fare con un patto di collaborazione per ogni sala: proviamo in quattro quartieri da gennaio.',
    },
    promoted: { ago: 2, to: 'pact' },
  },
  {
    title: 'Sale aperte anche la domenica',
    authors: ['Vincenza Pace'],
    begun: 46,
    published: 40,
    sections: [
      {
        title: 'Che cosa chiediamo',
        text: 'Almeno una sala per quartiere aperta la domenica, dalle 9 alle 20, da ottobre a maggio.',
      },
    ],
    settled: 11,
    supports: 31,
    answer: {
      ago: 1,
      office: 'Ufficio patrimonio',
      text: 'Da gennaio apriamo la domenica sei sale, dove c’è già un custode. Per le altre servono 38.000 euro l’anno, che nel bilancio non ci sono ancora.',
    },
  },
  {
    title: 'Prenotare le sale dal telefono',
    authors: ['Luca Damiani'],
    begun: 44,
    published: 41,
    sections: [{ title: 'Che cosa chiediamo', text: 'Una pagina per il telefono con cui si prenota una sala in tre passi.' }],
    settled: 13,
    supports: 17,
    merged: { ago: 4, into: 'Una prenotazione sola per tutte le sale' },
  },
]
