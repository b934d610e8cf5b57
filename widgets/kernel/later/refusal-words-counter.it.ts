import { text, type RefusalTable } from './refusal-table.ts'

const faults: Record<string, string> = {
  shape: 'Il codice fiscale non è scritto bene.',
  check: 'Nel codice fiscale c’è un carattere sbagliato.',
  birth_date: 'Il codice fiscale è di un’altra data di nascita.',
}

export const counter = {
  'counter.visit_over': () => ['La visita è finita.', 'Identifica di nuovo la persona per continuare.'],
  'counter.no_visit': () => ['Non c’è nessuna visita in corso.', 'Iniziane una.'],
  'counter.not_here': () => ['Questo allo sportello non si fa per altri.', 'La persona può farlo con il suo accesso.'],
  'counter.own_identity': () => ['Per te stesso non puoi agire allo sportello.', 'Entra e fallo dal sito.'],
  'counter.consent_outdated': () => ['Il testo del consenso è cambiato.', 'Rileggilo insieme e chiedi di nuovo.'],
  'counter.tax_code_wrong': (params) => [
    faults[text(params, 'rule')] ?? faults['shape']!,
    'Confrontalo con la tessera, lettera per lettera, e la data con il documento.',
  ],
  'counter.tax_code_needed': () => ['Una persona con questo nome e questa data di nascita ha un codice fiscale.', 'Chiedilo.'],
  'counter.birth_place_missing': () => ['Senza codice fiscale serve il luogo di nascita.', 'Copialo dal documento.'],
  'counter.identity_differs': () => [
    'Questo codice fiscale risulta di un altro nome o di un’altra data di nascita.',
    'Ricontrolla il documento. Se tutto è giusto, fermati e avvisa un amministratore.',
  ],
  'counter.too_many_acts': () => ['In questa visita hai già fatto molto.', 'Chiudila e iniziane un’altra.'],
  'counter.too_many_visits': () => ['Per oggi hai servito moltissime persone.', 'Lascia continuare un collega.'],
} satisfies Partial<RefusalTable>
