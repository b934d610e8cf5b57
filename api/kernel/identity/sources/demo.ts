import { reaches } from '../person.ts'
import { html, type Html } from '../pages/html.ts'
import { words } from '../pages/words.ts'
import { demoCitizens, demoTowns, type DemoCitizen } from './demo-citizens.ts'
import type { LoginSource, LoginVisit, SourceMeans, VerifiedLogin } from './source.ts'

/** What signing in as a sample citizen states; the birth date makes the age true in the year of `now`. */
export function demoLogin({ key, givenName, familyName, age, assurance, standing }: DemoCitizen, now: Date): VerifiedLogin {
  return {
    sourceSubject: key,
    assurance,
    givenName,
    familyName,
    birthDate: `${now.getUTCFullYear() - age}-01-01`,
    standing: standing.map(([tenant, tie]) => ({ tenant, standing: tie })),
  }
}

/** Signing in by choosing a sample citizen: for demonstrations and tests only. */
export function demoSource({ townName }: Pick<SourceMeans, 'townName'>): LoginSource {
  const page = async (visit: LoginVisit, notice?: string): Promise<{ title: string; body: Html; status?: number }> => {
    const t = words[visit.language]
    const names = new Map<string, string>()
    const slugs = new Set([...demoTowns, ...demoCitizens.flatMap(({ standing }) => standing.map(([slug]) => slug))])
    for (const slug of slugs) names.set(slug, (await townName(slug)) ?? slug)
    return {
      title: t.demo.title,
      status: notice ? 403 : 200,
      body: citizenList(demoCitizens, visit, { names, intro: t.demo.intro, notice }),
    }
  }
  return {
    name: 'demo',
    label: { it: 'Cittadino di prova', en: 'Sample citizen' },
    demo: true,
    async visit(visit) {
      if (visit.method === 'GET') return { page: await page(visit) }
      const citizen = demoCitizens.find(({ key }) => key === visit.form.get('citizen'))
      if (!citizen) return { page: { ...(await page(visit)), status: 400 } }
      if (!reaches(citizen.assurance, visit.needed)) {
        const t = words[visit.language]
        const name = `${citizen.givenName} ${citizen.familyName}`
        return { page: await page(visit, t.levelTooLow(name, t.levels[citizen.assurance], t.levels[visit.needed])) }
      }
      return { login: demoLogin(citizen, visit.now) }
    },
  }
}

/** Who can be chosen: citizens first, then each town's staff. @param names Of towns, by slug. */
export function citizenList(
  citizens: readonly DemoCitizen[],
  visit: LoginVisit,
  { names, intro, notice }: { names: Map<string, string>; intro: string; notice?: string | undefined },
): Html {
  const t = words[visit.language]
  const needed = visit.needed === 'none' ? undefined : t.levelNeeded(t.levels[visit.needed])
  const list = (people: readonly DemoCitizen[]) =>
    html`<ul class="people">
      ${people.map((citizen) => card(citizen, visit, names))}
    </ul>`
  const towns = new Set(citizens.flatMap(({ staff }) => staff?.tenant ?? []))
  return html`<p class="lead">${intro}</p>
    ${notice ? html`<p class="notice" role="alert">${notice}</p>` : needed && html`<p class="notice">${needed}</p>`}
    ${list(citizens.filter(({ staff }) => !staff))}
    ${[...towns].map(
      (slug) =>
        html`<h2>${t.demo.staff(names.get(slug) ?? slug)}</h2>
          ${list(citizens.filter(({ staff }) => staff?.tenant === slug))}`,
    )}`
}

function card(citizen: DemoCitizen, visit: LoginVisit, names: Map<string, string>): Html {
  const t = words[visit.language]
  const { givenName, familyName, age, assurance, key, standing, staff, operator } = citizen
  const role = staff?.role ?? (operator && 'operator')
  const ties = standing.map(([slug, tie]) => t.standings[tie](names.get(slug) ?? slug)).join(', ') || t.noStanding
  const enough = reaches(assurance, visit.needed)
  return html`<li>
    <form method="post" action="${visit.pathOf('')}">
      <button class="person" name="citizen" value="${key}">
        <strong>${givenName} ${familyName}</strong>
        <span class="facts">${t.years(age)} · ${t.identity(assurance)}${!enough && ` (${t.notEnough})`}</span>
        <span class="facts">${role ? t.demo.roles[role] : ties}</span>
      </button>
    </form>
  </li>`
}
