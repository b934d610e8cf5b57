import { join } from 'node:path'
import { runOnFirstCore } from './process.ts'
import { figure, type Line } from './report.ts'
import type { Setting } from './setting.ts'

/**
 * Sign-ins that one core takes, beside what the library alone would take and what the signatures cost by themselves; and what it costs
 * to know who acts, beside one signature and the library's plain way.
 */
export async function measureIdentity({ databaseUrl }: Setting): Promise<Line[]> {
  const perSecond = (how: string, flows: number) =>
    Number(runOnFirstCore(join(import.meta.dirname, 'plain/saml.ts'), how, databaseUrl, String(flows)))
  const [ours, library, bare] = [perSecond('ours', 1200), perSecond('node-saml', 1200), perSecond('bare', 1200)]
  const token = (how: string) =>
    runOnFirstCore(join(import.meta.dirname, 'plain/token.ts'), how, '8000')
      .split(' ')
      .map(Number) as [number, number]
  const [checked, signature, plain] = [token('ours'), token('bare'), token('jose')]
  const shown = ([median, slow]: [number, number]) => `${figure(median)} ms, p99 ${figure(slow)}`
  return [
    {
      service: 'identity',
      measure: `sign-ins with SPID per second: request made, answer validated, both logged, person recorded (node-saml alone, no database: ${figure(library)}; the two signatures alone: ${figure(bare)})`,
      figure: figure(ours),
      wanted: '≥ 100',
      met: ours >= 100,
    },
    {
      service: 'identity',
      measure: `token check on an act: access token and proof, each of another key (one ES256 signature alone: ${shown(signature)}; the same checks with jose: ${shown(plain)})`,
      figure: shown(checked),
      wanted: '≤ 0.3 ms',
      met: checked[0] <= 0.3,
    },
  ]
}
