import type { CategorySetting } from '../settings.ts'

/** Call the emergency number, wherever one is. */
const callNow = {
  it: 'Se c’è pericolo adesso chiama subito il 112: questa pagina non è letta in tempo reale.',
  en: 'If there is danger now call 112 at once: this page is not read in real time.',
}

const danger = {
  key: 'pericolo',
  label: { it: 'C’è un pericolo immediato per le persone?', en: 'Is anybody in immediate danger?' },
  type: 'boolean',
  required: true,
  public: false,
  stop: { answers: ['true'], text: callNow },
} as const

const usual = {
  assurance: 'low',
  visibility: 'public',
  duplicate_radius: 50,
  questions: [],
  promises: [{ hours: 72, priorities: ['urgent'] }, { hours: 720 }],
} as const satisfies Partial<CategorySetting>

/**
 * What a town starts from: the categories of the national template for municipal sites. Radius, promises and questions are a
 * proposal.
 *
 * @source Italian model of municipal web sites (Designers Italia), service "Segnalazione disservizio".
 */
export const categories: readonly CategorySetting[] = [
  {
    ...usual,
    key: 'acqua',
    sdgs: ['6.3', '6.4'],
    name: { it: 'Acqua, allagamenti, problemi fognari', en: 'Water, flooding, sewers' },
    keywords: ['acqua', 'perdita', 'allagamento', 'fogna', 'tombino', 'caditoia'],
    icon: 'acqua',
    questions: [danger],
  },
  {
    ...usual,
    key: 'ambiente',
    sdgs: ['11.6'],
    name: { it: 'Ambiente, inquinamento', en: 'Environment, pollution' },
    keywords: ['inquinamento', 'fumo', 'odore', 'amianto', 'scarico'],
    icon: 'ambiente',
    duplicate_radius: 200,
    questions: [danger],
  },
  {
    ...usual,
    key: 'arredo-urbano',
    name: { it: 'Arredo urbano', en: 'Street furniture' },
    keywords: ['panchina', 'fontana', 'cestino', 'pensilina', 'dissuasore'],
    icon: 'arredo',
  },
  {
    ...usual,
    key: 'animali',
    name: { it: 'Disinfestazione, animali', en: 'Pest control, animals' },
    keywords: ['topi', 'blatte', 'zanzare', 'vespe', 'cane', 'randagio'],
    icon: 'animali',
    duplicate_radius: 100,
  },
  {
    ...usual,
    key: 'rifiuti',
    sdgs: ['11.6', '12.5'],
    name: { it: 'Igiene urbana, rifiuti, decoro', en: 'Street cleaning, waste' },
    keywords: ['rifiuti', 'immondizia', 'cassonetto', 'discarica', 'scritte', 'pulizia'],
    icon: 'rifiuti',
    assurance: 'none',
    promises: [{ hours: 24, priorities: ['urgent'] }, { hours: 168 }],
  },
  {
    ...usual,
    key: 'edifici',
    name: {
      it: 'Manutenzione immobili, scuole, barriere architettoniche, cimiteri',
      en: 'Buildings, schools, barriers, cemeteries',
    },
    keywords: ['scuola', 'edificio', 'ascensore', 'rampa', 'barriere', 'cimitero'],
    icon: 'edifici',
  },
  {
    ...usual,
    key: 'ordine-pubblico',
    name: { it: 'Ordine pubblico, disturbo della quiete', en: 'Public order, noise' },
    keywords: ['rumore', 'schiamazzi', 'musica', 'disturbo'],
    icon: 'quiete',
    visibility: 'reserved',
    questions: [danger],
  },
  {
    ...usual,
    key: 'verde',
    sdgs: ['11.7'],
    name: { it: 'Parchi e verde pubblico', en: 'Parks and public green' },
    keywords: ['albero', 'ramo', 'aiuola', 'erba', 'giardino', 'giochi'],
    icon: 'verde',
  },
  {
    ...usual,
    key: 'servizi',
    name: { it: 'Servizi del comune', en: 'Services of the municipality' },
    keywords: ['sportello', 'ufficio', 'sito', 'mensa', 'trasporto'],
    icon: 'servizi',
    duplicate_radius: 0,
  },
  {
    ...usual,
    key: 'sicurezza',
    name: { it: 'Sicurezza, degrado urbano e sociale', en: 'Safety, urban and social decay' },
    keywords: ['degrado', 'abbandono', 'occupazione', 'bivacco'],
    icon: 'sicurezza',
    visibility: 'reserved',
    questions: [danger],
  },
  {
    ...usual,
    key: 'strade',
    sdgs: ['11.2'],
    name: { it: 'Strade, marciapiedi, segnaletica e viabilità', en: 'Roads, pavements, signs and traffic' },
    keywords: ['buca', 'strada', 'marciapiede', 'semaforo', 'lampione', 'segnale', 'strisce'],
    icon: 'strade',
    assurance: 'none',
    duplicate_radius: 30,
    questions: [danger],
    promises: [{ hours: 24, priorities: ['urgent'] }, { hours: 336 }],
  },
]
