import { OperatorFault, type Operator, type Tenant } from '../../api/kernel/tenancy/index.ts'

/** Every town in one line: short name, ISTAT code, residents, services that citizens can use. */
export async function listTowns(operator: Operator): Promise<string> {
  const towns = await operator.tenants.all()
  const width = Math.max(...towns.map(({ slug }) => slug.length))
  return towns
    .map((town) => `${town.slug.padEnd(width)}  ${town.istatCode}  ${residents(town)}  ${[...town.services].join(', ') || '-'}`)
    .join('\n')
}

/** All that is known of a town. */
export async function showTown(operator: Operator, slug: string): Promise<string> {
  const town = await operator.town(slug)
  const { approximate } = await operator.tenants.boundary(town)
  const roles = await operator.roles(slug)
  const states = await operator.switches(slug)
  return [
    `${town.name} (${town.slug}), ISTAT ${town.istatCode}, IPA ${town.ipaCode}, ${residents(town).trim()} residents`,
    `position   ${town.position.join(', ')}`,
    `boundary   ${approximate ? 'approximate (computed)' : 'surveyed'}`,
    `languages  ${town.languages.join(', ')}`,
    `theme      ${town.theme.primary ?? "the house's own"}`,
    ...listed('sites', town.allowedOrigins),
    ...listed(
      'services',
      states.map(
        ({ name, allowed, enabled }) => `${name}: ${allowed ? 'allowed' : 'not allowed'}, ${enabled ? 'enabled' : 'not enabled'}`,
      ),
    ),
    ...listed(
      'staff',
      roles.map(({ id, role, person_id, service }) => `${id}: ${role} for ${service ?? 'every service'}, person ${person_id}`),
    ),
  ].join('\n')
}

/** The last entries of a town's audit, one in a line, newest first. */
export async function showAudit(operator: Operator, slug: string, subject: string | undefined): Promise<string> {
  const entries = await operator.audit(slug, { subject, limit: 50 })
  return entries
    .map(({ at, actor, person_id, action, subject_id, params }) =>
      [at.toISOString(), actor, person_id ?? '-', action, subject_id, JSON.stringify(params)].join('  '),
    )
    .join('\n')
}

/** Adds a town from what was typed. @throws OperatorFault when something is missing or no number. */
export async function createTown(
  operator: Operator,
  [slug, name]: string[],
  options: Readonly<Partial<Record<'istat' | 'ipa' | 'population' | 'position', string>>> & { readonly sandbox?: boolean },
): Promise<string> {
  const sandbox = options.sandbox !== undefined
  // In the open sea: what is reported there is taken for no town's.
  const [lon, lat] = (options.position ?? (sandbox ? '17.9,41.4' : '')).split(',').map(Number)
  const population = Number(options.population ?? (sandbox ? '1000' : ''))
  const { istat = sandbox ? '000000' : undefined, ipa = sandbox ? 'sandbox' : undefined } = options
  if (!istat || !ipa || !Number.isInteger(population) || !Number.isFinite(lon) || !Number.isFinite(lat)) {
    throw new OperatorFault('A town needs --istat CODE, --ipa CODE, --population N and --position LON,LAT.')
  }
  const town = {
    slug: slug!,
    name: name!,
    istatCode: istat,
    ipaCode: ipa,
    population,
    position: [lon!, lat!] as const,
  }
  const { id } = await operator.create(town, sandbox)
  return sandbox ? `${name} is there, and filled within a minute: ${id}` : `${name} is there: ${id}`
}

function residents({ population }: Tenant): string {
  return population.toLocaleString('en').padStart(9)
}

function listed(label: string, lines: readonly string[]): string[] {
  return (lines.length ? lines : ['none']).map((line, place) => `${(place === 0 ? label : '').padEnd(11)}${line}`)
}
