import { clock, count, counted, date, dateAndTime, daysUntil, shortDate } from '../../kernel/format.ts'
import type { components } from '../../../types/openapi.d.ts'
import type { Fetched } from '../../kernel/language.ts'
import { deskWords } from '../../ui/desk/desk-words.ts'

export type Kind = components['schemas']['ModeratedKind']

const contents = { one: 'contenuto', other: 'contenuti' }
const kinds: Record<Kind, string> = {
  comment: 'Commento',
  proposal: 'Proposta',
  amendment: 'Modifica a una proposta',
  statement: 'Frase',
  petition: 'Petizione',
  petition_update: 'Aggiornamento di una petizione',
  report: 'Segnalazione',
  report_message: 'Messaggio su una segnalazione',
}
const findings: Record<string, string> = {
  fiscal_code: 'codice fiscale',
  iban: 'IBAN',
  phone: 'numero di telefono',
  email: 'indirizzo e-mail',
  plate: 'targa',
  word_listed: 'parola della lista del Comune',
  link_unknown: 'collegamento sconosciuto',
  links: 'collegamenti',
  links_many: 'molti collegamenti',
  repetition: 'ripetizione',
  capitals: 'tutto maiuscolo',
  near_duplicate: 'quasi uguale a un altro testo',
  opinion: 'Lo dice',
  learned: 'simile a testi già nascosti',
}

/** "entro oggi alle 15.30", "entro il 3 dic". */
const until = (at: string | number): string => {
  const days = daysUntil(at)
  if (days === 0) return `entro oggi alle ${clock('it', at)}`
  return days === 1 ? `entro domani alle ${clock('it', at)}` : `entro il ${shortDate('it', at)}`
}

const it = {
  ...deskWords,
  // “Lascia” is a decision here.
  cancel: 'Torna indietro',
  next: 'Altri',
  selected: (n: number) => counted('it', n, { one: 'selezionato', other: 'selezionati' }),
  desk: 'Coda di moderazione',
  which: 'Che cosa guardare',
  tasks: {
    all: 'Da vedere',
    overdue: 'Scaduti',
    held: 'Sospesi',
    flagged: 'Segnalati',
    appeal: 'Ricorsi',
    second_opinion: 'Seconde opinioni',
    mine: 'Presi da te',
  },
  howMany: (n: number, more: boolean) => `${more ? 'oltre ' : ''}${count('it', n)}`,
  kind: 'Tipo',
  everyKind: 'Tutti i tipi',
  kinds: (kind: Kind) => kinds[kind],
  kindWithCount: (kind: Kind, n: number) => `${kinds[kind]} (${count('it', n)})`,
  enterTown: (town: string) => `Entra anche a ${town}`,
  empty: {
    all: 'Niente da vedere. Bel lavoro.',
    overdue: 'Niente di scaduto.',
    held: 'Nessun contenuto sospeso.',
    flagged: 'Nessuna segnalazione in attesa.',
    appeal: 'Nessun ricorso in attesa.',
    second_opinion: 'Nessuno chiede una seconda opinione.',
    mine: 'Non hai preso niente.',
  },
  urgent: 'urgente',
  held: 'sospeso',
  taken: 'lo guarda un’altra persona',
  whys: {
    new: 'nuovo',
    flagged: 'segnalato',
    sampled: 'a campione',
    triage: 'da controllare',
    appeal: 'ricorso',
    second_opinion: 'seconda opinione',
  },
  due: (at: string) => until(at),
  overdue: (at: string) => (daysUntil(at) ? `scaduto il ${shortDate('it', at)}` : `scaduto oggi alle ${clock('it', at)}`),
  choose: 'Scegli dalla coda che cosa guardare, oppure premi j.',
  loadingItem: 'Il testo si sta caricando',
  of: (subject: string) => `su «${subject}»`,
  about: (kind: Kind, subject: string) => `${kinds[kind]} su «${subject}»`,
  by: (author: string | null, staff: boolean, at: string) =>
    `${staff ? 'Scritto dal Comune' : (author ?? 'Senza nome pubblico')} · ${dateAndTime('it', at)}`,
  inPlace: 'Guardalo dove si legge',
  states: { public: 'lo leggono tutti', held: 'lo vede solo chi l’ha scritto', hidden: 'è nascosto' },
  decided: 'già deciso',
  changed: 'Il testo è cambiato mentre lo leggevi.',
  changedNow: 'Qui sotto c’è quello di adesso.',
  takenNow: 'Lo sta guardando un’altra persona.',
  takenNext: 'Non serve fare niente: torna in coda se nessuno decide.',
  goOn: 'Vai al prossimo',
  appeal: (by: 'author' | 'flagger', at: string) =>
    `${by === 'author' ? 'Chi l’ha scritto' : 'Chi l’ha segnalato'} ha fatto ricorso il ${date('it', at)}`,
  why: 'Perché aspetta',
  because: {
    new: 'È appena arrivato.',
    flagged: 'I cittadini lo hanno segnalato.',
    sampled: 'È un controllo a campione.',
    triage: 'I controlli automatici hanno notato qualcosa.',
    appeal: 'C’è chi non è d’accordo con la decisione di prima.',
    second_opinion: 'Un collega chiede che cosa ne pensi.',
  },
  seenNow: {
    public: 'Intanto lo leggono tutti.',
    held: 'Finché non decidi lo vede solo chi l’ha scritto.',
    hidden: 'Intanto resta nascosto.',
  },
  sources: {
    rules: 'Regole del Comune',
    classifier: 'Somiglia a ciò che avete nascosto',
    flags: 'Segnalazioni ai moderatori',
    similarity: 'Somiglia ad altri testi',
    trust: 'Storia di chi scrive',
    external: 'Servizio esterno',
  },
  percent: (value: number) => `${count('it', Math.round(value * 100))} %`,
  finding: (code: string, detail?: string | null) =>
    `${findings[code] ?? code.replaceAll('_', ' ')}${detail ? `: ${detail}` : ''}`,
  flagged: (reason: string, n: number) => `${reason}: ${counted('it', n, { one: 'persona', other: 'persone' })}`,
  flags: 'Che cosa dice chi l’ha segnalato',
  flaggedOn: (at: string, answered: boolean) => `${dateAndTime('it', at)}${answered ? ' · già risposto' : ''}`,
  trust: (level: number, name: string) => `Fiducia: livello ${count('it', level)}, ${name}`,
  trustLock: (at: string) => `Fissato il ${date('it', at)}.`,
  trustHas: 'Perché',
  trustNext: 'Che cosa manca per il livello dopo',
  trustOnly: 'Dice quanto si guarda ciò che scrive. Non dice se questo testo va bene.',
  before: 'Decisioni di prima',
  outcomes: {
    keep: 'Lasciato',
    hide: 'Nascosto',
    second_opinion: 'Seconda opinione',
    publish: 'Pubblicata',
    reject: 'Respinta',
    stop: 'Fermata',
  },
  decidedOn: (at: string, mine: boolean) => `${dateAndTime('it', at)}${mine ? ', da te' : ''}`,
  author: 'Chi l’ha scritto, in numeri',
  record: (record: { contributions: number; decided: number; hidden: number; reversed: number }) =>
    `${counted('it', record.contributions, contents)}; ${counted('it', record.decided, { one: 'guardato', other: 'guardati' })}, ${counted('it', record.hidden, { one: 'nascosto', other: 'nascosti' })}, ${counted('it', record.reversed, { one: 'rimesso', other: 'rimessi' })} dopo un ricorso.`,
  tone: (town: string) => (town ? `Il tono di ${town}` : 'Il tono del Comune'),
  decide: 'Decidi',
  nothingToDo: 'È già deciso.',
  actions: {
    keep: 'Lascia',
    hide: 'Nascondi',
    second_opinion: 'Seconda opinione',
    publish: 'Pubblica',
    reject: 'Respingi',
    stop: 'Ferma',
  },
  onAppeal: {
    author: { keep: 'Accogli: si legge di nuovo', hide: 'Conferma: resta nascosto' },
    flagger: { keep: 'Conferma: resta pubblicato', hide: 'Accogli: nascondi' },
  } as Record<'author' | 'flagger', Partial<Record<string, string>>>,
  keysOf: { keep: 'v', hide: 'n', second_opinion: 's', publish: 'p', reject: 'r', stop: 'f' },
  reads: 'Chi l’ha scritto legge:',
  keepWhy: 'Lascia e spiega a chi l’ha segnalato',
  flaggersRead:
    'Chi l’ha segnalato legge: «Una persona lo ha letto: per le regole della partecipazione può restare.», se non scrivi altro.',
  otherWords: 'Altre parole (solo se servono)',
  abstain: 'Non posso decidere io',
  abstainNow: 'Un conflitto di interessi si dice: tutto ciò che riguarda questo argomento passa a un’altra persona.',
  abstainWhy: 'Perché',
  block: 'Sospendi chi l’ha scritto',
  blockNow: 'Non potrà scrivere per un po’. Legge, firma e vota come prima; ciò che ha già scritto resta dov’è.',
  blockDays: 'Per quanto',
  days: (n: number) => counted('it', n, { one: 'giorno', other: 'giorni' }),
  blockWhere: 'Dove',
  onlyHere: 'Solo in questo servizio',
  everywhere: 'In tutti i servizi',
  blockWords: 'Che cosa legge (almeno 10 caratteri)',
  lately: (n: number) => `Decisi poco fa (${count('it', n)})`,
  undoSent: 'Annulla',
  until: (at: number) => `fino alle ${clock('it', at)}`,
  undoneSent: 'Decisione annullata: il contenuto è tornato in coda.',
  several: (n: number) => counted('it', n, contents),
  keyList: [
    ['j', 'il prossimo'],
    ['k', 'quello prima'],
    ['Invio', 'apri'],
    ['v', 'va bene: lascia'],
    ['n', 'nascondi; poi 1–9 sceglie il motivo e Invio decide'],
    ['s', 'seconda opinione'],
    ['c', 'conflitto di interessi'],
    ['x', 'seleziona o deseleziona'],
    ['b', 'vai alle decisioni sui selezionati'],
    ['u', 'ripensa all’ultima decisione'],
    ['?', 'questo elenco'],
  ],
}

export type ModerationDeskWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<ModerationDeskWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
