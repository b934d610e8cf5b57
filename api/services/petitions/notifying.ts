import { dayIn, excerpt } from '../../kernel/notifications/params.ts'
import { tellingOf, type Message } from '../../kernel/notifications/index.ts'
import type { Fact, Notifies } from '../../kernel/service.ts'
import type { Petition } from './petition.ts'
import { updateTexts } from './store/following.ts'
import { findPetition } from './store/petitions.ts'

/** What is told of a petition: to its author, and to those who follow it where `followers` says so. */
function about(
  fact: Fact,
  petition: Petition,
  what: Pick<Message, 'kind' | 'params' | 'quotes'>,
  { followers = true, author = true } = {},
): Message {
  return {
    fact,
    ...what,
    subject: { id: petition.id, title: petition.text.title, element: 'petition', shownBy: petition.id },
    ...(author && { to: { own: [petition.authorId] } }),
    // What the public does not see is told to nobody else.
    ...(followers && !petition.hidden && { audience: { name: 'petition.followers', of: petition.id, reason: 'followed' } }),
  }
}

const telling = tellingOf((db, id) => findPetition(db, id, 'it'), 'petition_id')

const moved = (it: string, en: string) =>
  telling((fact, petition) => about(fact, petition, { kind: 'petition_moved', params: { state: { it, en } } }))

/** What people are told about petitions. */
export const notifies: Readonly<Record<string, Notifies>> = {
  'petition.published': telling((fact, petition) => {
    const last = new Date((petition.closesAt ?? fact.at).getTime() - 1)
    const published = about(fact, petition, { kind: 'petition_published', params: { until: dayIn(last) } })
    const { subject } = published
    const newIn = { what: 'petitions', position: null, district: null } as const
    return [published, { fact, kind: 'new_petition', subject, actor: petition.authorId, newIn }]
  }),
  'petition.rejected': telling((fact, petition) => {
    const params = {
      reason: petition.decision?.label ?? '',
      ...(petition.decision?.note && { excerpt: excerpt(petition.decision.note) }),
    }
    return about(fact, petition, { kind: 'petition_rejected', params }, { followers: false })
  }),
  'petition.restored': moved('è di nuovo in esame', 'it is under review again'),
  'petition.resumed': moved('non è più ferma: il ricorso è stato accolto', 'it goes on: the appeal was upheld'),
  'petition.stopped': moved('la raccolta è stata fermata', 'signatures are no longer taken'),
  'petition.withdrawn': moved('chi l’ha scritta l’ha ritirata', 'its author has withdrawn it'),
  'petition.closed': moved('la raccolta è finita', 'the time to sign is over'),
  'petition.sponsored': telling((fact, petition) => {
    const state = { it: 'ha abbastanza sostenitori ed è in esame', en: 'it has enough sponsors and is under review' }
    return about(fact, petition, { kind: 'petition_moved', params: { state } }, { followers: false })
  }),
  'petition.threshold_reached': telling((fact, petition) => {
    const reached = petition.thresholds.find(({ key }) => key === fact.payload['key'])
    if (!reached) return undefined
    return about(fact, petition, {
      kind: 'petition_threshold',
      params: { count: reached.signatures, consequence: reached.consequence },
    })
  }),
  'petition.answered': telling((fact, petition) => {
    const { it, en } = petition.answer?.text ?? { it: '' }
    const words = { it: excerpt(it), en: excerpt(en ?? it) }
    return about(fact, petition, { kind: 'petition_answered', params: { excerpt: words } })
  }),
  'petition.updated': telling(async (fact, petition, { db }) => {
    const id = fact.payload['update_id'] as string
    const text = (await updateTexts(db, [id])).get(id)
    if (text === undefined) return undefined
    const quotes = { kind: 'petition_update', id } as const
    return about(fact, petition, { kind: 'petition_update', params: { excerpt: excerpt(text) }, quotes }, { author: false })
  }),
}
