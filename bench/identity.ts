import { join } from 'node:path'
import { runOnFirstCore } from './process.ts'
import { figure, type Line } from './report.ts'
import type { Setting } from './setting.ts'

/** Sign-ins that one core takes, beside what the library alone would take and what the signatures cost by themselves. */
export async function measureIdentity({ databaseUrl }: Setting): Promise<Line[]> {
  const perSecond = (how: string, flows: number) =>
    Number(runOnFirstCore(join(import.meta.dirname, 'plain/saml.ts'), how, databaseUrl, String(flows)))
  const [ours, library, bare] = [perSecond('ours', 1200), perSecond('node-saml', 1200), perSecond('bare', 1200)]
  return [
    {
      service: 'identity',
      measure: `sign-ins with SPID per second: request made, answer validated, both logged, person recorded (node-saml alone, no database: ${figure(library)}; the two signatures alone: ${figure(bare)})`,
      figure: figure(ours),
      wanted: '≥ 100',
      met: ours >= 100,
    },
  ]
}
