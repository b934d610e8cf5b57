import type { SettingsWords } from '../settings/words.ts'

const modes = {
  it: { pre: 'Prima della pubblicazione', post: 'Dopo la pubblicazione', sampled: 'A campione, e su ciò che desta sospetti' },
  en: { pre: 'Before publication', post: 'After publication', sampled: 'By samples, and what looks suspicious' },
}

/** How the settings are called by which machines judge before and beside a moderator. */
export const machineWords: SettingsWords = {
  it: {
    disposing: {
      title: 'Che cosa segue dai punteggi',
      description: 'Una macchina non respinge mai: al più chiede prima a una persona.',
    },
    'disposing.hold_from': {
      title: 'Trattenere da',
      description: 'Da quale punteggio un contenuto aspetta una persona prima di essere visto.',
      unit: 'da 0 a 1',
    },
    look_from: {
      title: 'Guardare da',
      description: 'Da quale punteggio una persona lo guarda anche se è pubblicato.',
      unit: 'da 0 a 1',
    },
    until_learnt: {
      title: 'All’inizio',
      description: 'Come si modera, per tutti, finché il classificatore non ha imparato abbastanza.',
      options: modes.it,
    },
    classifier: { title: 'Classificatore', description: 'Impara dalle decisioni dei moderatori del comune, e da nient’altro.' },
    'classifier.on': { title: 'Acceso', description: 'Spento, restano le regole del comune.' },
    from_decisions: { title: 'Comincia da', description: 'Con meno decisioni non dice niente.', unit: 'decisioni' },
    retrain_every: { title: 'Impara di nuovo ogni', description: 'Dopo quante decisioni nuove.', unit: 'decisioni' },
    most_examples: { title: 'Impara dalle ultime', description: 'Quelle più vecchie non contano più.', unit: 'decisioni' },
    keep_versions_days: {
      title: 'Versioni passate',
      description: 'Per quanto si conservano, per poter spiegare un punteggio già dato.',
      unit: 'giorni',
    },
    trust: { title: 'Livelli di fiducia', description: 'Che cosa chiede ciascun livello, oltre a quelli sotto.' },
    'trust.level_1': { title: 'Livello 1: conosciuto', description: 'Ha già scritto e si sa chi è.' },
    'trust.level_2': { title: 'Livello 2: affidabile', description: 'Quasi tutto ciò che ha scritto è rimasto.' },
    'trust.level_3': { title: 'Livello 3: affidabile da tempo', description: 'Scrive da mesi e ciò che scrive rimane.' },
    days: { title: 'Tempo', description: 'Da quando la persona ha scritto per la prima volta nel comune.', unit: 'giorni' },
    contributions: { title: 'Contributi rimasti', description: 'Pubblicati e non nascosti.', unit: 'contributi' },
    share: {
      title: 'Quota rimasta',
      description:
        'Quota dei contributi rimasti, per quanto un numero così basso lo dice (limite di Wilson al 95 %); 0 non chiede niente.',
      unit: 'da 0 a 1',
    },
    flags: { title: 'Segnalazioni dei lettori', description: 'Al più un contenuto aspetta, non visto, una persona.' },
    'flags.hold_from': {
      title: 'Trattenere da',
      description: 'Da quale somma di pesi il contenuto aspetta, non visto. Un lettore conosciuto pesa 1.',
      unit: 'somma di pesi',
    },
    least_people: {
      title: 'Persone almeno',
      description: 'Perché aspetti non visto: nessuno fa tacere da solo.',
      unit: 'persone',
    },
    reopen_from: {
      title: 'Riesaminare da',
      description: 'Da quale somma di pesi nuovi si riguarda ciò che un moderatore ha lasciato.',
      unit: 'somma di pesi',
    },
    sampling: { title: 'Controlli a campione', description: 'Che cosa si guarda a caso dopo la pubblicazione.' },
    rates: {
      title: 'Quote guardate',
      description: 'Per livello di fiducia dell’autore, da 0 a 3.',
      item: 'quota',
      unit: 'da 0 a 1',
    },
    window: { title: 'Ultimi controlli', description: 'Quanti ne contano.', unit: 'controlli' },
    most_errors: {
      title: 'Errori al massimo',
      description: 'Oltre, il servizio torna alla moderazione prima della pubblicazione per quel livello.',
      unit: 'da 0 a 1',
    },
  },
  en: {
    disposing: { title: 'What the scores lead to', description: 'A machine never rejects: at most it asks a person first.' },
    'disposing.hold_from': { title: 'Hold from', unit: 'from 0 to 1' },
    look_from: { title: 'Look from', unit: 'from 0 to 1' },
    until_learnt: { title: 'In the beginning', options: modes.en },
    classifier: { title: 'Classifier' },
    'classifier.on': { title: 'On' },
    from_decisions: { title: 'Begins with', unit: 'decisions' },
    retrain_every: { title: 'Learns anew every', unit: 'decisions' },
    most_examples: { title: 'Learns from the last', unit: 'decisions' },
    keep_versions_days: { title: 'Earlier versions', unit: 'days' },
    trust: { title: 'Levels of trust' },
    'trust.level_1': { title: 'Level 1: known' },
    'trust.level_2': { title: 'Level 2: proven' },
    'trust.level_3': { title: 'Level 3: proven for long' },
    days: { title: 'Time', unit: 'days' },
    contributions: { title: 'Contributions that stayed', unit: 'contributions' },
    share: { title: 'Share that stayed', unit: 'from 0 to 1' },
    flags: { title: 'Flags of readers' },
    'flags.hold_from': { title: 'Hold from', unit: 'sum of weights' },
    least_people: { title: 'People at least', unit: 'people' },
    reopen_from: { title: 'Look again from', unit: 'sum of weights' },
    sampling: { title: 'Samples' },
    rates: { title: 'Shares looked at', item: 'share', unit: 'from 0 to 1' },
    window: { title: 'Last samples', unit: 'samples' },
    most_errors: { title: 'Most errors', unit: 'from 0 to 1' },
  },
}
