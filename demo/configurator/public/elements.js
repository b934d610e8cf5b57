import { desks } from './desks.js'
import { template, privacy, reportTemplate, debateTemplate, heading } from './options.js'

/**
 * What the configurator offers: each element with its own options. An option is an attribute of the element; `fallback` is what the
 * page shows where scripts don't run.
 */
export const elements = {
  'cdc-petition': {
    label: 'Una petizione, da firmare',
    about:
      'La scheda di una petizione: richiesta, firme raccolte, soglie, risposta del Comune. Si firma senza lasciare la pagina.',
    fallback: ['a', 'Leggi la petizione', '/petizioni'],
    options: [{ name: 'petition-id', label: 'Petizione', type: 'petition', value: '' }, heading('2'), privacy],
  },
  'cdc-petitions': {
    label: 'L’elenco delle petizioni',
    about: 'Le petizioni del Comune, da cercare, filtrare e ordinare.',
    fallback: ['a', 'Tutte le petizioni', '/petizioni'],
    options: [
      {
        name: 'show',
        label: 'Quali mostrare prima',
        type: 'select',
        value: '',
        choices: [
          ['', 'Tutte'],
          ['open', 'Aperte alla firma'],
          ['awaited', 'In attesa di risposta'],
          ['overdue', 'Con risposta in ritardo'],
          ['answered', 'Con risposta'],
          ['closed', 'Chiuse'],
        ],
      },
      {
        name: 'sort',
        label: 'Ordine',
        type: 'select',
        value: '',
        choices: [
          ['', 'Le più recenti'],
          ['most_signed', 'Le più firmate'],
        ],
      },
      { name: 'limit', label: 'Quante per pagina', type: 'number', value: '5', min: 1, max: 100 },
      { name: 'plain', label: 'Senza ricerca e filtri', type: 'check', value: false },
      template,
      heading('3'),
    ],
  },
  'cdc-petition-form': {
    label: 'Il modulo per scrivere una petizione',
    about: 'Un passo alla volta, con la bozza salvata sul dispositivo e le petizioni simili mostrate mentre si scrive.',
    fallback: ['p', 'Per scrivere una petizione serve JavaScript.'],
    options: [template, heading('2')],
  },
  'cdc-session': {
    label: 'Accesso e area personale',
    about: 'Chi ha effettuato l’accesso, che cosa ha scritto, segnalato, seguito e firmato, con quali ricevute.',
    fallback: ['p', 'L’area personale ha bisogno di JavaScript.'],
    options: [template, { ...reportTemplate, name: 'report-href-template' }],
  },
  'cdc-report-stats': {
    label: 'Come vanno le segnalazioni',
    about: 'Quante ne arrivano e quante si chiudono, in quanto tempo, quali promesse sono mantenute: disegnate e in tabella.',
    fallback: ['a', 'I dati aperti', '/dati-aperti'],
    options: [
      {
        name: 'months',
        label: 'Periodo mostrato all’inizio',
        type: 'select',
        value: '',
        choices: [
          ['3', 'Ultimi 3 mesi'],
          ['', 'Ultimi 12 mesi'],
          ['36', 'Ultimi 3 anni'],
        ],
      },
      {
        name: 'by',
        label: 'Che cosa si confronta all’inizio',
        type: 'select',
        value: '',
        choices: [
          ['', 'Le categorie'],
          ['area', 'Le zone'],
        ],
      },
      heading('2'),
    ],
  },
  'cdc-rating': {
    label: 'La valutazione della pagina o del servizio',
    about:
      'Quella obbligatoria in ogni pagina: cinque stelle, una domanda, poche parole. Da sola pesa pochi kilobyte e non chiede di entrare.',
    fallback: ['a', 'Scrivi all’URP', '/urp'],
    options: [
      {
        name: 'kind',
        label: 'Che cosa si valuta',
        type: 'select',
        value: 'page',
        choices: [
          ['page', 'La chiarezza della pagina'],
          ['service', 'La facilità del servizio'],
        ],
      },
      {
        name: 'page-path',
        label: 'Percorso della pagina',
        hint: 'Solo se l’indirizzo cambia dopo il punto interrogativo.',
        type: 'text',
        value: '',
      },
      privacy,
    ],
  },
  'cdc-report-map': {
    label: 'La mappa delle segnalazioni',
    about: 'Le segnalazioni del Comune sulla mappa e nell’elenco accanto, con gli stessi filtri.',
    fallback: ['a', 'Tutte le segnalazioni', '/segnalazioni'],
    options: [
      reportTemplate,
      { name: 'sync-url', label: 'Filtri nell’indirizzo della pagina', type: 'check', value: false },
      heading('2'),
    ],
  },
  'cdc-report-form': {
    label: 'Il modulo per segnalare',
    about: 'Foto e luogo, categoria, poche parole. Senza rete la segnalazione aspetta sul telefono e parte da sola.',
    fallback: ['a', 'Scrivi all’URP', '/urp'],
    options: [reportTemplate, privacy, heading('2')],
  },
  'cdc-report': {
    label: 'Una segnalazione',
    about: 'Foto, luogo, chi se ne occupa e entro quando, che cosa è successo.',
    fallback: ['a', 'Tutte le segnalazioni', '/segnalazioni'],
    options: [{ name: 'report-id', label: 'Segnalazione', type: 'report', value: '' }, reportTemplate, heading('2')],
  },
  'cdc-debate': {
    label: 'Un dibattito',
    about: 'La domanda, le fasi, il dossier, che cosa si può fare adesso, che cosa dicono i cittadini e che cosa ne è stato.',
    fallback: ['a', 'Tutti i dibattiti', '/dibattiti'],
    options: [
      { name: 'debate-id', label: 'Dibattito', type: 'debate', value: '' },
      { name: 'compact', label: 'Solo la domanda e che cosa si fa adesso', type: 'check', value: false },
      debateTemplate,
      heading('2'),
    ],
  },
  'cdc-proposal': {
    label: 'Una proposta',
    about: 'Chi la scrive, il testo con le correzioni proposte, i sostegni, la risposta del Comune, le versioni a confronto.',
    fallback: ['a', 'Tutti i dibattiti', '/dibattiti'],
    options: [
      { name: 'proposal-id', label: 'Proposta', type: 'proposal', value: '' },
      { ...debateTemplate, name: 'debate-href-template' },
      heading('2'),
    ],
  },
  'cdc-debates': {
    label: 'L’elenco dei dibattiti',
    about: 'Che cosa chiede ciascuno, che cosa vi si fa adesso e fino a quando.',
    fallback: ['a', 'Tutti i dibattiti', '/dibattiti'],
    options: [
      {
        name: 'show',
        label: 'Quali mostrare prima',
        type: 'select',
        value: '',
        choices: [
          ['', 'Tutti'],
          ['running', 'In corso'],
          ['closed', 'Conclusi'],
        ],
      },
      { name: 'limit', label: 'Quanti per pagina', type: 'number', value: '5', min: 1, max: 100 },
      { name: 'plain', label: 'Senza filtro', type: 'check', value: false },
      debateTemplate,
      heading('3'),
    ],
  },
  'cdc-standing': {
    label: 'I legami con il Comune',
    about: 'Residenza, lavoro, studio, casa: che cosa vale e fino a quando, e come ottenere quello che manca.',
    fallback: ['p', 'I legami hanno bisogno di JavaScript.'],
    options: [heading('2')],
  },
  'cdc-moderation': {
    label: 'Le decisioni su ciò che ho scritto',
    about: 'Che cosa è stato nascosto e perché, con il ricorso a un’altra persona.',
    fallback: ['p', 'Le decisioni hanno bisogno di JavaScript.'],
    options: [heading('2')],
  },
  'cdc-moderation-log': {
    label: 'Come modera il Comune',
    about: 'Quanto si nasconde, perché, in quanto tempo e con quali ricorsi: disegnato, in tabella e una decisione alla volta.',
    fallback: ['a', 'I dati aperti', '/dati-aperti'],
    options: [heading('2')],
  },
  'cdc-town': {
    label: 'Più elementi insieme, con i colori del Comune',
    about:
      'Sta attorno agli altri elementi e dice una volta sola Comune, lingua e aspetto: dentro non serve ripeterli. Qui con l’area personale e l’elenco.',
    inside: ['cdc-session', 'cdc-petitions'],
    options: [
      {
        name: 'theme',
        label: 'Aspetto',
        type: 'select',
        value: '',
        choices: [
          ['', 'Come la pagina attorno'],
          ['light', 'Chiaro'],
          ['dark', 'Scuro'],
        ],
      },
    ],
  },
  ...desks,
}
