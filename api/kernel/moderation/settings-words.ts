import type { SettingsWords } from '../settings/words.ts'
import { decisionWords } from './decision-words.ts'
import { machineWords } from './machine-words.ts'

/** How the settings are called before people. */
export const moderationWords: SettingsWords = {
  it: {
    ...machineWords.it,
    ...decisionWords.it,
    '': { title: 'Moderazione', description: 'Come si decide sui contenuti dei cittadini, in tutti i servizi.' },
    tone: { title: 'Tono', description: 'Come scrivono ai cittadini i moderatori del comune: lo legge chi decide.' },
    claim_minutes: {
      title: 'Durata di una presa in carico',
      description: 'Per quanto tempo un contenuto resta a chi l’ha preso.',
      unit: 'minuti',
    },
    triage: { title: 'Primo esame', description: 'Che cosa guardano le macchine; decidono sempre persone.' },
    'triage.words': { title: 'Parole', description: 'L’elenco del comune.', item: 'parola' },
    'words.words': {
      title: 'Parola',
      description: 'Una o più di seguito; un * alla fine vale per ogni desinenza. Maiuscole e accenti non contano.',
    },
    weight: { title: 'Peso', description: 'Quanto rende sicuro che un moderatore nasconderebbe.', unit: 'da 0 a 1' },
    hold: { title: 'Trattenere', description: 'Il contenuto non si vede finché non decide una persona.' },
    most_links: { title: 'Link al massimo', description: 'Oltre, sono molti.', unit: 'link' },
    known_hosts: {
      title: 'Siti conosciuti',
      description: 'Con ciò che sta sotto: link e indirizzi di cui ci si fida.',
      item: 'sito',
    },
    known_numbers: { title: 'Telefoni degli uffici', description: 'Che non sono di nessuna persona.', item: 'numero' },
    hold_personal_data: {
      title: 'Dati personali per cui trattenere',
      description: 'Il contenuto aspetta una persona prima di essere visto.',
    },
    similar_from: {
      title: 'Quasi uguali da',
      description: 'Da quale somiglianza in poi due contenuti sono quasi lo stesso.',
      unit: 'da 0 a 1',
    },
  },
  en: {
    ...machineWords.en,
    ...decisionWords.en,
    '': { title: 'Moderation', description: 'How what citizens write is decided on, in all services.' },
    tone: { title: 'Tone' },
    claim_minutes: { title: 'How long a claim lasts', unit: 'minutes' },
    triage: { title: 'First look', description: 'What machines look at; people decide, always.' },
    'triage.words': { title: 'Words', item: 'word' },
    'words.words': { title: 'Word' },
    weight: { title: 'Weight', unit: 'from 0 to 1' },
    hold: { title: 'Hold' },
    most_links: { title: 'Most links', unit: 'links' },
    known_hosts: { title: 'Known sites', item: 'site' },
    known_numbers: { title: 'Telephone numbers of offices', item: 'number' },
    hold_personal_data: { title: 'Personal data for which to hold' },
    similar_from: { title: 'Nearly the same from', unit: 'from 0 to 1' },
  },
}
