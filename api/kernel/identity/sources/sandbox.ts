import { reaches } from '../person.ts'
import { words } from '../pages/words.ts'
import { demoCitizens, type DemoCitizen } from './demo-citizens.ts'
import { citizenList, demoLogin } from './demo.ts'
import type { LoginSource, LoginVisit, SourceMeans, VerifiedLogin } from './source.ts'

/** The town whose sample citizens live in every sandbox, under its name. */
const model = 'bari'

/** Invented people of a sandbox: sample citizens of a town, and its staff. */
export function sandboxCitizens(slug: string): DemoCitizen[] {
  return demoCitizens
    .filter(({ operator }) => !operator)
    .filter(({ staff, standing }) =>
      staff ? staff.tenant === model : standing.length === 0 || standing.some(([town]) => town === model),
    )
    .map(({ staff, standing, ...citizen }) => ({
      ...citizen,
      standing: standing.filter(([town]) => town === model).map(([, tie]) => [slug, tie] as const),
      ...(staff && { staff: { ...staff, tenant: slug } }),
    }))
}

/** What signing in as one of them states: each sandbox has people of its own. */
export function sandboxLogin(citizen: DemoCitizen, slug: string, now: Date): VerifiedLogin {
  return { ...demoLogin(citizen, now), sourceSubject: `${slug}/${citizen.key}`, sandbox: slug }
}

/** Signing in to a sandbox by choosing one of its invented people: whoever tries things out is whom they like. */
export function sandboxSource({ town }: Pick<SourceMeans, 'town'>): LoginSource {
  const offeredIn = async (slug: string | undefined) => Boolean(slug !== undefined && (await town(slug))?.sandbox)
  return {
    name: 'sandbox',
    label: { it: 'Persona inventata', en: 'Invented person' },
    sandbox: true,
    offeredIn,
    async visit(visit: LoginVisit) {
      const slug = visit.tenant!
      const citizens = sandboxCitizens(slug)
      const t = words[visit.language]
      const name = (await town(slug))!.name
      const page = (notice?: string, status = notice ? 403 : 200) => ({
        page: {
          title: t.demo.title,
          status,
          body: citizenList(citizens, visit, { names: new Map([[slug, name]]), intro: t.sandbox, notice }),
        },
      })
      if (visit.method === 'GET') return page()
      const citizen = citizens.find(({ key }) => key === visit.form.get('citizen'))
      if (!citizen) return page(undefined, 400)
      if (!reaches(citizen.assurance, visit.needed)) {
        const { givenName, familyName, assurance } = citizen
        return page(t.levelTooLow(`${givenName} ${familyName}`, t.levels[assurance], t.levels[visit.needed]))
      }
      return { login: sandboxLogin(citizen, slug, visit.now) }
    },
  }
}
