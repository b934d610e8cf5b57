import { requirePerson, type Person } from '../identity/person.ts'

/** Whoever asks. @throws Problem 401 `identity.sign_in_needed` */
export const own = (person: Person | undefined): Person => requirePerson(person, { assurance: 'none' }, '')
