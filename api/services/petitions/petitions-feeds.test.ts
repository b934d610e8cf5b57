import { afterAll, beforeAll, expect, test } from 'vitest'
import { data, startTown, type Petition, type PetitionTown } from './testing/town.ts'

let town: PetitionTown
let [quick, other]: Petition[] = []
beforeAll(async () => {
  town = await startTown()
  quick = await town.open({ title: 'Panchine & ombra <subito>' })
  pass(60)
  other = await town.open({ title: 'Fontanelle nei parchi', type: 'nominale' })
})
afterAll(() => town?.api.stop())

/** What happens at the same moment has no order. */
const pass = (seconds: number) => town.api.setNow(new Date(town.api.now().getTime() + seconds * 1000))
const address = (feed: string) => `${town.api.origin}/v1/bari/feeds/${feed}`

/** The feed's own addresses, and what its entries are called and link to. */
async function read(feed: string) {
  const atom = await (await fetch(address(feed))).text()
  const all = (pattern: RegExp, text = atom) => Array.from(text.matchAll(pattern), ([, found]) => found!)
  const [head, ...entries] = atom.split('<entry>')
  return {
    id: all(/<id>(.*?)<\/id>/g, head)[0],
    titles: entries.map((entry) => all(/<title[^>]*><!\[CDATA\[(.*?)\]\]>/g, entry)[0]),
    links: entries.map((entry) => all(/<link href="(.*?)"/g, entry)[0]),
    texts: entries.map((entry) => all(/<summary[^>]*><!\[CDATA\[(.*?)\]\]>/g, entry)[0]),
    dates: entries.map((entry) => all(/<updated>(.*?)<\/updated>/g, entry)[0]),
  }
}
const page = ({ id }: Petition) => `${town.api.origin}/embed/bari/petition/${id}`

async function tell(petition: Petition, text: string) {
  const params = { path: { tenant: 'bari', petition_id: petition.id }, header: town.api.key() }
  const told = await town.api.as(town.author).POST('/v1/{tenant}/petitions/{petition_id}/updates', { params, body: { text } })
  data(told)
}

test('a feed that is narrowed says so in its id, and is not kept as the whole one', async () => {
  const [all, some] = [await read('petitions.atom'), await read('petitions.atom?type=nominale')]
  expect(all.titles).toEqual(['Fontanelle nei parchi', 'Panchine &amp; ombra &lt;subito&gt;'])
  expect(some).toMatchObject({ id: address('petitions.atom?type=nominale'), titles: ['Fontanelle nei parchi'] })
  expect((await read('petitions.atom')).titles).toHaveLength(2)
})

test('a feed refuses a filter that is not its own', async () => {
  const answer = await fetch(address(`petitions.atom?subject=${quick!.id}`))
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ code: 'http.invalid_request', params: { in: 'query', at: '/subject' } })
  expect((await fetch(address('petitions.atom?colour=red'))).status).toBe(400)
})

test('tells the news of every petition, or of one, newest first; each links to its petition', async () => {
  await tell(quick!, 'Abbiamo raccolto <cento> firme.')
  pass(1)
  await tell(other!, 'Ci vediamo in piazza.')
  pass(20)
  const all = await read('petition-updates.atom')
  expect(all.texts).toEqual(['Ci vediamo in piazza.', 'Abbiamo raccolto &lt;cento&gt; firme.'])
  expect(all.links).toEqual([page(other!), page(quick!)])
  const one = await read(`petition-updates.atom?subject=${quick!.id}`)
  expect(one).toMatchObject({ links: [page(quick!)], titles: ['Panchine &amp; ombra &lt;subito&gt;'] })
})

test('of a petition that is not public the news are nothing to anybody', async () => {
  const draft = await town.draft()
  expect((await fetch(address(`petition-updates.atom?subject=${draft.id}`))).status).toBe(404)
})

test('lists the answers that are late, from the moment at which they were due', async () => {
  for (const petition of [quick!, other!]) for (let signer = 0; signer < 2; signer += 1) await town.sign(petition.id)
  await town.api.settle()
  expect((await read('overdue-answers.atom')).titles).toEqual([])
  const due = (await town.read(quick!.id)).answer_due_at!
  await town.later(6)
  const late = await read('overdue-answers.atom?type=rapida')
  expect(late).toMatchObject({ links: [page(quick!)], dates: [due] })
  expect((await read('overdue-answers.atom')).titles).toHaveLength(2)
})
