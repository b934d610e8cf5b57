import { template, reportTemplate, debateTemplate, heading } from './options.js'

/** The elements for those who work for the town. */
export const desks = {
  'cdc-desk': {
    label: 'La scrivania del Comune',
    about: 'Per chi lavora in Comune: la coda di ciò che va guardato, le scrivanie dei servizi, persone, impostazioni e dati.',
    fallback: ['p', 'La scrivania ha bisogno di JavaScript.'],
    options: [
      { ...reportTemplate, name: 'report-href-template' },
      { ...debateTemplate, name: 'debate-href-template' },
      heading('2'),
    ],
  },
  'cdc-moderation-desk': {
    label: 'La coda di moderazione',
    about:
      'Per chi modera: che cosa hanno scritto i cittadini in ogni servizio, una decisione alla volta, anche solo con la tastiera.',
    fallback: ['p', 'La coda ha bisogno di JavaScript.'],
    options: [heading('2')],
  },
  'cdc-petition-desk': {
    label: 'Il banco per gli uffici',
    about: 'Per chi lavora in Comune: petizioni da esaminare, risposte da dare, scadenze.',
    fallback: ['p', 'Il banco ha bisogno di JavaScript.'],
    options: [heading('2')],
  },
  'cdc-report-desk': {
    label: 'La scrivania delle segnalazioni',
    about: 'Per chi lavora in Comune: che cosa è arrivato, chi se ne occupa, che cosa scade, mappa e decisioni su molte insieme.',
    fallback: ['p', 'La scrivania ha bisogno di JavaScript.'],
    options: [reportTemplate, heading('2')],
  },
  'cdc-debate-desk': {
    label: 'La scrivania dei dibattiti',
    about: 'Per chi lavora in Comune: domanda, fasi e dossier di un dibattito, risposte alle proposte, moderazione, esito.',
    fallback: ['p', 'La scrivania ha bisogno di JavaScript.'],
    options: [debateTemplate, heading('2')],
  },
}
