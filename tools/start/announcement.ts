import { demoCitizens } from '../../api/kernel/identity/index.ts'
import { sites } from '../../demo/sites/index.ts'
import type { Ports } from './ports.ts'

const levels = { none: 'no login', low: 'e-mail', substantial: 'SPID 2', high: 'SPID 3' } as const
const ties = {
  resident: 'lives in',
  works_here: 'works in',
  studies_here: 'studies in',
  owns_home_here: 'owns a home in',
  minor_with_consent: 'minor in',
} as const

/** What the terminal says once everything answers: where to look, and as whom. */
export function announcement(ports: Ports): string {
  const at = (port: number) => `http://127.0.0.1:${port}`
  const addresses = [
    ...sites.map(({ name, about }, place) => `  ${at(ports.sites[place]!)}   ${name}, ${about}`),
    `  ${at(ports.configurator)}   pick an element, see it live, copy the snippet`,
    `  ${at(ports.configurator)}/demo/mail   letters that the demo has sent: none leaves this machine`,
    `  ${at(ports.spid)}/metadata   "SPID di prova", an identity provider that speaks SAML, with invented people`,
    `  ${at(ports.openId)}/.well-known/openid-federation   "CIE di prova", one that speaks OpenID Connect in a federation`,
    `  ${at(ports.anpr)}   "ANPR di prova", the register of residents: Maria, Nicola and Davide live in Bari`,
    `  ${at(ports.api)}/operator   the platform's own page: towns, services, health`,
    `  ${at(ports.api)}/docs   the API's reference`,
  ]
  const people = demoCitizens.map(({ givenName, familyName, age, assurance, standing, staff, operator }) => {
    const tie = operator
      ? 'runs the platform'
      : staff
        ? `${staff.role} of ${staff.tenant}`
        : standing.map(([tenant, standing]) => `${ties[standing]} ${tenant}`).join(', ')
    return `  ${`${givenName} ${familyName}`.padEnd(20)} ${String(age).padStart(2)}  ${levels[assurance].padEnd(8)}  ${tie || 'no tie to a town'}`
  })
  return [
    '',
    'Casa del Cittadino',
    ...addresses,
    '',
    'Sign in as',
    ...people,
    '',
    'Ctrl-C ends it; the data stay for the next start.',
    '',
  ].join('\n')
}
