import { reaches } from '../person.ts'
import { html, type Html } from '../pages/html.ts'
import { words, type Language } from '../pages/words.ts'
import { demoCitizens, type DemoCitizen } from './demo-citizens.ts'
import type { LoginSource, LoginVisit, VerifiedLogin } from './source.ts'

const roleWords = {
  it: { administrator: 'amministra', moderator: 'modera', officer: 'tratta le pratiche' },
  en: { administrator: 'administers', moderator: 'moderates', officer: 'handles the files' },
} as const

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
export function demoSource(townName: (slug: string) => Promise<string | undefined>): LoginSource {
  const person = (visit: LoginVisit, names: Map<string, string>) => (citizen: DemoCitizen) => {
    const t = words[visit.language]
    const { givenName, familyName, age, assurance, key } = citizen
    const level = { it: 'livello', en: 'level' }[visit.language]
    return html`<li>
      <form method="post" action="${visit.pathOf('')}">
        <button class="person" name="citizen" value="${key}">
          <strong>${givenName} ${familyName}</strong>
          <span class="facts">${t.years(age)} · ${level} ${t.levels[assurance]}</span>
          <span class="facts">${ties(citizen, visit.language, names)}</span>
        </button>
      </form>
    </li>`
  }
  const page = async (visit: LoginVisit, notice?: string): Promise<{ title: string; body: Html; status?: number }> => {
    const t = words[visit.language]
    const slugs = new Set(
      demoCitizens.flatMap(({ standing, staff }) => [...standing.map(([slug]) => slug), staff?.tenant ?? 'bari']),
    )
    const names = new Map<string, string>()
    for (const slug of slugs) names.set(slug, (await townName(slug)) ?? slug)
    const needed = visit.needed === 'none' ? undefined : t.levelNeeded(t.levels[visit.needed])
    const shown = person(visit, names)
    return {
      title: t.demo.title,
      status: notice ? 403 : 200,
      body: html`<p class="lead">${t.demo.intro}</p>
        ${notice ? html`<p class="notice" role="alert">${notice}</p>` : needed && html`<p class="notice">${needed}</p>`}
        <ul class="people">
          ${demoCitizens.filter(({ staff }) => !staff).map(shown)}
        </ul>
        <h2>${t.demo.staff}</h2>
        <ul class="people">
          ${demoCitizens.filter(({ staff }) => staff).map(shown)}
        </ul>`,
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

function ties({ standing, staff }: DemoCitizen, language: Language, names: Map<string, string>): string {
  const name = (slug: string) => names.get(slug) ?? slug
  if (staff) return `${roleWords[language][staff.role]} (${name(staff.tenant)})`
  const t = words[language]
  return standing.map(([slug, tie]) => t.standings[tie](name(slug))).join(', ') || t.noStanding
}
