import type { Fetched } from '../../../kernel/language.ts'

const it = {
  boundary: 'Confine',
  surveyed: 'È quello ufficiale, caricato da chi gestisce la piattaforma.',
  approximate:
    'È calcolato: nessuno ha ancora caricato quello ufficiale. Le segnalazioni vicino al bordo possono finire al Comune sbagliato.',
  coast: 'Costa',
  coastThere: 'C’è: le mappe disegnano il mare.',
  coastMissing: 'Non c’è. Serve solo ai Comuni sul mare.',
  streets: 'Vie',
  streetsTry: 'Cerca una via per vedere se si trova.',
  street: 'Nome della via',
  find: 'Cerca',
  found: 'Trovate',
  notFound: 'Non si trova. Chi gestisce la piattaforma può caricare l’elenco delle vie.',
  map: (name: string) => `Sagoma del territorio di ${name}`,
  how: 'Come si cambia',
  howNow:
    'Confine, costa e vie sono file che carica chi gestisce la piattaforma: mandagli il GeoJSON (WGS 84) o il CSV delle vie con nome, lon, lat.',
}

export type TerritoryWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<TerritoryWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
