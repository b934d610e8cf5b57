import { atOnce, mayAsk } from '../../../outbound/circuit.ts'
import { circuitOf, noteAsking } from '../../../outbound/circuits.ts'
import type { ErrandTown, LanedErrand } from '../../../service.ts'
import type { Content, Doors, ModerationScene } from '../../door.ts'
import { holdUnseen } from '../../holding.ts'
import { outcomeOn } from '../../judged-words.ts'
import { sceneOf } from '../../outcomes/hearing.ts'
import { settingsOf } from '../../settings.ts'
import { changeItem, findItem } from '../../store/items.ts'
import { byChance } from '../comparing.ts'
import { addressesOf } from '../links.ts'
import { personalData } from '../personal-data/index.ts'
import { masked } from '../personal-data/masking.ts'
import type { TriageRules } from '../rules.ts'
import { httpProvider, type Means } from './http-provider.ts'
import type { Opinion, Provider, Question } from './provider.ts'
import type { ProviderSetting } from './rules.ts'
import { noteOpinion, opinionsOn, takeQuestions, type Asked } from './store.ts'
import { scoresOfOpinions, together, withOpinions } from './weighing.ts'

/** What a text is asked about for how long after it was written: an outage of a day loses nothing. */
const askedFor = 24 * 3_600_000
/** Texts that a provider is asked about at the same time. */
const most = 8
/** The longest text that is sent, in UTF-16 units, and the most telephone numbers that are looked for in it. */
const mostSent = 10_000
const mostPhones = 100

/** How each kind of provider is spoken to. */
const kinds: Readonly<Record<ProviderSetting['kind'], (setting: ProviderSetting, means: Means) => Provider>> = {
  http: httpProvider,
}

const asked = ({ tenant }: ErrandTown): readonly ProviderSetting[] => settingsOf(tenant).providers.filter(({ on }) => on)

/** Asks the town's outside classifiers about what was written, each in a lane of its own: one that is silent keeps nobody waiting. */
export const askProviders = (doors: Doors): LanedErrand => ({
  lanes: (town) => Promise.resolve([...new Set(asked(town).map(({ key }) => key))]),
  async work(town, lane) {
    const setting = asked(town).find(({ key }) => key === lane)
    if (!setting) return
    const provider = kinds[setting.kind](setting, town)
    while (await askSome(doors, town, setting, provider));
  },
})

/** One round of questions. @returns whether there may be more. */
async function askSome(doors: Doors, town: ErrandTown, setting: ProviderSetting, provider: Provider): Promise<boolean> {
  const questions = await town.within((db, occasion) => questionsFor(doors, sceneOf(db, occasion), setting))
  if (questions.length === 0) return false
  const answers = await Promise.allSettled(questions.map(({ question }) => provider.judge(question, town.ending)))
  // The next process asks again: what was given up for it says nothing of the provider.
  if (town.ending.aborted) return false
  const faults: string[] = []
  for (const [place, answer] of answers.entries()) {
    if (answer.status === 'rejected') faults.push(faultOf(answer.reason))
    // Each in a transaction of its own: who decides on several at once meets none that it holds.
    else await town.within((db, occasion) => take(doors, sceneOf(db, occasion), setting, questions[place]!.of, answer.value))
  }
  const came = { answered: answers.length - faults.length, failed: faults.length, fault: faults.at(-1) ?? null }
  const audit = { action: 'moderation.provider', params: { provider: setting.key } }
  return town.within((db, occasion) => noteAsking({ ...occasion, db }, systemOf(setting), came, audit))
}

const faultOf = (reason: unknown) => (reason instanceof Error ? reason.message : 'it failed')

interface Put {
  readonly of: Asked
  readonly question: Question
}

const systemOf = ({ key, address }: ProviderSetting) => ({ name: `classifier ${key}`, address })

async function questionsFor(doors: Doors, scene: ModerationScene, setting: ProviderSetting): Promise<Put[]> {
  const { db, now, tenant } = scene
  const { key } = setting
  const circuit = await circuitOf(db, systemOf(setting))
  if (!mayAsk(circuit, now)) return []
  const since = new Date(now.getTime() - askedFor)
  const { triage } = settingsOf(tenant)
  const put: Put[] = []
  // What is gone, or the town's own, is nobody's to judge: it is passed over.
  for (let some = most; put.length === 0 && some === most;) {
    const taken = await takeQuestions(db, key, { since, now, limit: atOnce(circuit, most) })
    for (const of of taken) {
      const [content] = (await doors.get(of.kind)?.read(scene, [of.id])) ?? []
      if (content && !content.byStaff) put.push({ of, question: questionOf(content, triage) })
      else await noteOpinion(db, of.id, key, undefined, now)
    }
    some = taken.length
  }
  return put
}

/** The words alone, and no personal data that is known as such. */
function questionOf({ title, text: body, language }: Content, rules: TriageRules): Question {
  const text = [title, body].filter(Boolean).join('\n').slice(0, mostSent).toWellFormed()
  const personal = personalData(text, addressesOf(text), { ...rules, known_hosts: [], known_numbers: [] }, mostPhones)
  return { text: masked(text, personal, language), language }
}

/** Shows moderators what it thinks, and asks one to look where that is enough together with what else was noticed. Nothing is held by it. */
async function take(
  doors: Doors,
  scene: ModerationScene,
  { key }: ProviderSetting,
  { id, kind }: Asked,
  opinion: Opinion | undefined,
): Promise<void> {
  const { db, tenant, now } = scene
  const settings = settingsOf(tenant)
  const door = doors.get(kind)!
  const [content] = await door.read(scene, [id], true)
  const item = await findItem(db, id, true)
  await noteOpinion(db, id, key, opinion, now)
  // Withdrawn meanwhile.
  if (!content || !item) return
  const scores = withOpinions(item.scores, scoresOfOpinions(await opinionsOn(db, id), settings.providers))
  await changeItem(db, id, { scores })
  if (!scores.some(({ source }) => source === 'external') || together(scores) < settings.disposing.look_from) return
  if (content.sight !== 'public' || item.waiting || !byChance.has(item.why) || (await outcomeOn(db, content))) return
  await holdUnseen(scene, door, content, item, { why: 'triage', hold: false })
}
