import { record, type Actor } from '../../kernel/audit/index.ts'
import { announce } from '../../kernel/events/outbox.ts'
import { enter, leave } from '../../kernel/moderation/index.ts'
import type { PersonId } from '../../kernel/identity/person.ts'
import type { LifeAction, Petition } from './petition.ts'
import { findStep, isPublic, type Step } from './rules.ts'
import { tagsOf, type Scene } from './scene.ts'
import { changePetition, findPetition, lockPetition, type PetitionChange } from './store/petitions.ts'
import { dropTerms, indexTerms } from './store/searching.ts'

/** Names under which steps appear in the timeline and as facts. */
const names: Record<LifeAction, { entry: string; fact: string }> = {
  submit: { entry: 'submit', fact: 'petition.submitted' },
  sponsors_found: { entry: 'sponsors_found', fact: 'petition.sponsored' },
  publish: { entry: 'publish', fact: 'petition.published' },
  reject: { entry: 'reject', fact: 'petition.rejected' },
  restore: { entry: 'restore', fact: 'petition.restored' },
  withdraw: { entry: 'withdraw', fact: 'petition.withdrawn' },
  stop: { entry: 'stop', fact: 'petition.stopped' },
  resume: { entry: 'resumed', fact: 'petition.resumed' },
  close: { entry: 'closed', fact: 'petition.closed' },
  answer: { entry: 'answered', fact: 'petition.answered' },
  archive: { entry: 'archive', fact: 'petition.archived' },
}

/** Who moves a petition; nobody when it happens by itself. */
export interface Mover {
  readonly actor: Actor
  readonly person: PersonId | null
}

const nobody: Mover = { actor: 'system', person: null }

/** Takes the step: state, timeline and fact together, in the transaction of the scene. The petition must be locked. */
export async function move(
  scene: Scene,
  petition: Petition,
  step: Step,
  by: Mover,
  change: PetitionChange = {},
  params: Record<string, string | number | null> = {},
): Promise<void> {
  const next = { ...petition, ...change, state: step.to }
  await changePetition(scene.db, petition.id, { ...change, state: step.to, isPublic: isPublic(next) }, scene.now)
  if (step.to === 'in_review') waitForReview(scene, petition)
  else if (petition.state === 'in_review' || !isPublic(next)) leave(scene.db, [petition.id])
  if (isPublic(next) !== isPublic(petition)) await (isPublic(next) ? indexTerms : dropTerms)(scene.db, petition.id)
  await tell(scene, petition, names[step.action], by, { public: !next.hidden, params, state: step.to })
}

/** Lets it wait for whoever reviews it: nobody sees it until they have decided. */
function waitForReview({ db, tenant, now }: Scene, { id, authorId }: Petition): void {
  const contribution = { id, service: 'petitions', kind: 'petition', subject: id, author: authorId } as const
  enter(db, tenant, [{ ...contribution, held: true, waiting: true, level: 1, why: 'new', urgency: 'normal' }], now)
}

/** Enters something into the petition's timeline and announces it, in the transaction of the scene. */
export async function tell(
  scene: Scene,
  petition: Petition,
  name: { entry: string; fact?: string },
  by: Mover,
  what: { public: boolean; params?: Record<string, string | number | null>; told?: Record<string, string>; state?: string },
): Promise<void> {
  const { db, tenant, now, newId } = scene
  const params = what.params ?? {}
  await record(db, { subject: petition.id, action: name.entry, ...by, public: what.public, params }, now, newId())
  const payload = { petition_id: petition.id, code: petition.code, state: what.state ?? petition.state, ...what.told }
  if (name.fact) announce(db, { name: name.fact, payload, actor: by.person }, now, newId())
  scene.evict(...tagsOf(tenant, petition.id))
}

/** Tells whoever follows the petition that its author has news. */
export function tellFollowers(scene: Scene, petition: Petition, updateId: string): Promise<void> {
  const by = { actor: 'author', person: petition.authorId } as const
  return tell(scene, petition, { entry: 'updated', fact: 'petition.updated' }, by, {
    public: true,
    told: { update_id: updateId },
  })
}

/** Closes the petition when its time is over and nobody has recorded it yet. Gives it back as it then is. */
export async function settle(scene: Scene, petition: Petition): Promise<Petition> {
  const step = findStep(petition, 'close', scene.now)
  if (!step) return petition
  await move(scene, petition, step, nobody)
  return { ...petition, state: step.to, version: petition.version + 1 }
}

/** Sends the petition to review when `count` sponsors are enough. The petition must be locked; saying it again changes nothing. */
export async function noteSponsors(scene: Scene, petition: Petition, count: number): Promise<Petition> {
  if (!['collecting_sponsors', 'in_review'].includes(petition.state) || count <= petition.sponsors) return petition
  const sponsored = { ...petition, sponsors: count }
  const step = findStep(sponsored, 'sponsors_found', scene.now)
  if (step) await move(scene, petition, step, nobody, { sponsors: count, reviewSince: scene.now })
  else {
    await changePetition(scene.db, petition.id, { sponsors: count }, scene.now)
    scene.evict(...tagsOf(scene.tenant, petition.id))
  }
  return { ...sponsored, state: step?.to ?? petition.state }
}

/** The petition, locked for a change and closed if its time is over; undefined when the town has none with that id. */
export async function lockSettled(scene: Scene, id: string): Promise<Petition | undefined> {
  const petition = await lockPetition(scene.db, id, 'it')
  return petition && settle(scene, petition)
}

/** The petition as it is after the change. */
export async function reload(scene: Pick<Scene, 'db'>, petition: Petition, language: Petition['language']): Promise<Petition> {
  return (await findPetition(scene.db, petition.id, language))!
}
