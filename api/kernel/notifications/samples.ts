import type { Kind, Notice, Param } from './notice.ts'
import { placeholdersOf } from './wording.ts'

/** An example for each name that a sentence may be completed with, beside the title and the town. */
const examples: Readonly<Record<string, Param>> = {
  until: { it: '12 marzo 2027', en: '12 March 2027' },
  reason: { it: 'non riguarda il Comune', en: 'it is no matter of the town' },
  state: { it: 'presa in carico', en: 'taken up' },
  count: 1500,
  consequence: { it: 'il Consiglio ne discute', en: 'the council discusses it' },
  phase: { it: 'proposte', en: 'proposals' },
  tie: { it: 'lavora qui', en: 'works here' },
  name: 'Maria Esempio',
  outcome: { it: 'accolto', en: 'accepted' },
  other: { it: 'Piste ciclabili in tutta la città', en: 'Cycle lanes in the whole town' },
}

/** A notice of that kind as it could be, with all that its sentence may name. */
export function sampleOf(kind: Kind, { id, at }: Pick<Notice, 'id' | 'at'>): Notice {
  const names = [...placeholdersOf(kind)].filter((name) => name in examples)
  const subject = { id, title: 'Una pista ciclabile sul lungomare', element: 'petition', shownBy: id }
  return {
    id,
    at,
    kind,
    subject,
    actor: null,
    quotes: null,
    params: Object.fromEntries(names.map((name) => [name, examples[name]!])),
  }
}
