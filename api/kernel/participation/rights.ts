import { pageSize, type Telling } from '../rights/telling.ts'
import { receiptOf } from './receipt.ts'

/** Everything that a person signed, sponsored and supported. */
export const actsTold: Telling = {
  name: 'participation.acts',
  words: { it: 'Firme, adesioni e sostegni', en: 'Signatures and support' },
  erasure: {
    fate: 'nameless',
    why: {
      it: 'Restano contati, senza nome e motivazione; dove la legge chiede i nomi dei firmatari, resta quanto è già stato consegnato (art. 17, par. 3, lett. b GDPR).',
      en: 'They stay counted, without name and reason; where the law asks for the names of those who signed, what has been handed over stays (GDPR art. 17(3)(b)).',
    },
    until: { it: 'finché il Comune conserva l’atto firmato', en: 'for as long as the town keeps what was signed' },
  },
  columns: ['act.key', 'act.person_id'],
  async page(db, person, after, { participation }) {
    const acts = await participation.ofPerson(db, person, { ...(after !== null && { after }), limit: pageSize })
    const records = acts.map(({ id, subject, kind, code, ...act }) => ({
      ...{ id, subject_id: subject, service: act.service, code, title: act.title, kind, receipt: receiptOf(code, id) },
      ...{ at: act.at, assurance: act.assurance, standing: act.standing, public_name: act.publicName, reason: act.reason },
      invalidation: act.invalidation,
    }))
    return { records, next: acts.length === pageSize ? acts.at(-1)!.id : null }
  },
}
