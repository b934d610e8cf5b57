import type { DebateStory } from './debate-story.ts'

/** Debates that wait for their outcome, have one, or were taken back. */
export const pastDebates: readonly DebateStory[] = [
  {
    tenant: 'bari',
    question: { it: 'Quando apre e chi tiene aperta la biblioteca la sera?' },
    summary: { it: 'Il dibattito è finito: il Comune legge quello che è stato detto e scrive che cosa ne farà.' },
    published: 70,
    phases: { inform: 69, discuss: 60, outcome: 5 },
    closes: -15,
    sdgs: ['4.7'],
    dossier: [{ kind: 'known', title: 'La sera studiano in biblioteca circa 90 persone' }],
    comments: [{ by: 'Sara Introna', ago: 30, stance: 'for', text: 'Fino a mezzanotte sotto esame: poi si vede.', supports: 9 }],
  },
  {
    tenant: 'bari',
    question: { it: 'Che cosa serve al parco del quartiere?', en: 'What does the neighbourhood park need?' },
    summary: {
      it: 'Per due mesi chi abita attorno al parco ha detto che cosa manca. Qui c’è quello che il Comune ne ha fatto.',
      en: 'For two months neighbours said what the park lacks. Here is what the town has done about it.',
    },
    published: 150,
    phases: { inform: 149, discuss: 140, propose: 110, outcome: 80 },
    closes: 60,
    sdgs: ['11.7', '15.1'],
    dossier: [
      { kind: 'known', title: 'Di sera metà dei lampioni è spenta' },
      { kind: 'figure', title: '240.000 euro', text: 'La somma a disposizione per il 2026.' },
    ],
    comments: [
      { by: 'Vincenza Pace', ago: 130, stance: 'for', text: 'Prima la luce. Il resto viene dopo.', supports: 12 },
      { by: 'Tonio Grimaldi', ago: 120, stance: 'against', text: 'Il chiosco no: porta solo rifiuti.', supports: 4 },
    ],
    outcome: {
      ago: 62,
      office: 'Ufficio verde pubblico',
      summary: 'Su quattro richieste tre si fanno, una no. I lavori sono cominciati e finiscono in primavera.',
      points: [
        { said: 'Prima di tutto la luce.', did: 'I 38 lampioni sono nuovi, e già accesi.' },
        { said: 'Una fontanella e panchine all’ombra.', did: 'Due fontanelle e dodici panchine, sotto gli alberi che ci sono.' },
        {
          said: 'Un recinto per i cani.',
          did: 'Il recinto si fa, di 600 metri quadrati, lontano dai giochi.',
        },
        {
          said: 'Un chiosco aperto tutto l’anno.',
          did: 'Per ora niente chiosco: d’estate c’è un carretto dei gelati.',
          whyNot: 'Manca l’allaccio alla fogna, che da solo costa più di tutto il resto. Se ne riparla nel 2028.',
        },
      ],
    },
  },
  {
    tenant: 'bari',
    question: { it: 'Dove mettiamo il nuovo deposito degli autobus?' },
    summary: { it: 'Tre aree possibili, con i loro vantaggi e i loro costi.' },
    published: 45,
    phases: { inform: 44, discuss: 38, outcome: -10 },
    closes: -30,
    sdgs: ['11.2'],
    dossier: [],
    withdrawn: {
      ago: 20,
      reason:
        'Il finanziamento è stato rinviato di due anni: discutere adesso di un’area sarebbe inutile. Riapriremo quando ci sarà.',
    },
  },
]
