import type { Language } from '../../tenancy/tenant.ts'
import type { Declared } from '../telling.ts'

const words = {
  it: {
    head: 'I tuoi dati, come la Casa del Cittadino li conserva.',
    file: 'data.ndjson contiene una riga JSON per ogni dato: "town" è il Comune (null se non è di un Comune solo), "kind" il tipo, "record" i valori. L’ultima riga è {"end":true}: se manca, il file non è completo e va scaricato di nuovo.',
    media: 'In media/ ci sono le foto e i documenti che hai caricato.',
    kinds: 'Tipi di dati:',
  },
  en: {
    head: 'Your data, as the Casa del Cittadino keeps them.',
    file: 'data.ndjson holds one line of JSON for each record: "town" is the town (null when it is of no single one), "kind" its kind, "record" its values. The last line is {"end":true}: without it the file is not whole and is to be downloaded again.',
    media: 'In media/ there are the photos and documents that you uploaded.',
    kinds: 'Kinds of data:',
  },
} as const

/** What the files are and what each kind of record is, in words. */
export function guideTo(declared: readonly Declared[], language: Language): string {
  const { head, file, media, kinds } = words[language]
  const lines = declared.map(({ name, words: said }) => `- ${name}: ${said[language]}`)
  return [head, '', file, media, '', kinds, ...lines, ''].join('\n')
}
