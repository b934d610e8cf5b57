import type { Fate, Words } from './telling.ts'

/** Nothing of it stays. */
export const deleted: Fate = { fate: 'deleted' }

const asLongAsTheSubject: Words = {
  it: 'finché il Comune conserva ciò di cui fa parte',
  en: 'for as long as the town keeps what it is part of',
}

/** Others have read it, answered it or built on it. */
export const readByOthers: Fate = {
  fate: 'nameless',
  why: {
    it: 'Resta senza il tuo nome: altre persone l’hanno letto, sostenuto o vi hanno risposto (art. 17, par. 3, lett. a GDPR).',
    en: 'It stays without your name: other people have read, supported or answered it (GDPR art. 17(3)(a)).',
  },
  until: asLongAsTheSubject,
}

/** It is counted, or the town works with it. */
export const workOfTheTown: Fate = {
  fate: 'nameless',
  why: {
    it: 'Resta senza il tuo nome: il Comune ne ha bisogno per un compito di interesse pubblico (art. 17, par. 3, lett. b GDPR).',
    en: 'It stays without your name: the town needs it for a task in the public interest (GDPR art. 17(3)(b)).',
  },
  until: asLongAsTheSubject,
}

/** By whom the town acted: it answers for it. */
export const answeredFor: Fate = {
  fate: 'nameless',
  why: {
    it: 'Resta che cosa è stato deciso e quando, senza chi l’ha fatto: il Comune ne risponde (art. 17, par. 3, lett. b GDPR).',
    en: 'What was decided and when stays, without who did it: the town answers for it (GDPR art. 17(3)(b)).',
  },
  until: asLongAsTheSubject,
}

/** The town's own record of what was done: it can be looked into for as long as the town answers for it. */
export const inTheRecord: Fate = {
  fate: 'kept',
  why: {
    it: 'Resta nel registro del Comune sotto un numero che non porta più al tuo nome: il Comune deve poter ricostruire chi ha agito (art. 17, par. 3, lett. b ed e GDPR).',
    en: 'It stays in the town’s record under a number that no longer leads to your name: the town must be able to tell who acted (GDPR art. 17(3)(b) and (e)).',
  },
  until: { it: 'finché il Comune conserva il registro', en: 'for as long as the town keeps the record' },
}
