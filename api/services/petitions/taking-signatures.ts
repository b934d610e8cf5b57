import type { Subject } from '../../kernel/participation/index.ts'
import type { Petition } from './petition.ts'
import type { Scene } from './scene.ts'

/**
 * Closes to sponsors whatever their own time: a request that began before the decision and gets there after it would be stored by its
 * own time, and not be adopted. Under the subject's lock it is either adopted or refused.
 */
export const sinceEver = new Date(0)

/** Nobody sponsors or signs it any more. */
export async function takeNoMore({ db, participation, now }: Scene, { id }: Petition): Promise<void> {
  await participation.close(db, id, 'sponsorship', sinceEver)
  await participation.close(db, id, 'signature', now)
}

/** The petition as what people sponsor and sign. */
export const subjectOf = ({ id, code, text, terms }: Petition): Subject => ({
  ...{ id, service: 'petitions', code, title: text.title, identified: terms.identified },
})
