import { join } from 'node:path'
import pg from 'pg'
import { freePort, runOnFirstCore, startServer } from './process.ts'
import { load, median, type Run } from './load.ts'
import { figure, type Line } from './report.ts'
import type { Setting } from './setting.ts'
import { makeSigners } from './signers.ts'

const connections = 64
const rounds = 3
// A proof holds for a minute: so few that even a slow run ends within it.
const signatures = 15_000

/** Signing one hot petition: the plain way and ours in turn, each citizen signing once with a valid token and proof. */
export async function measureSigning(setting: Setting, starts: readonly number[]): Promise<Line[]> {
  const { secrets, petitions, databaseUrl } = setting
  const ours: Run[] = []
  const plain: Run[] = []
  const bare: Run[] = []
  const limits: number[] = []
  const peaks: number[] = []
  const allStarts = [...starts]
  for (let round = 0; round < rounds; round += 1) {
    const petition = petitions[round]!
    const path = `/v1/bari/petitions/${petition}/signatures`
    for (const { runs, login, amount } of [
      { runs: bare, login: false, amount: 5_000 },
      { runs: plain, login: true, amount: 5_000 },
    ]) {
      const port = await freePort()
      await preparePlain(setting.ownerUrl, petition)
      const origin = `http://127.0.0.1:${port}`
      const env: Record<string, string> = {
        DATABASE_URL: databaseUrl,
        CDC_ORIGIN: origin,
        ...(login ? secrets.env : { CDC_ACCESS_TOKEN_KEY: '' }),
      }
      const server = await startServer(join(import.meta.dirname, 'plain/signing.ts'), port, env)
      runs.push(
        await load(origin, {
          connections,
          amount,
          next: makeSigners(amount, { issuer: origin, origin, path, key: secrets.accessTokenKey }),
        }),
      )
      await server.stop()
    }
    limits.push(Number(runOnFirstCore(join(import.meta.dirname, 'plain/verifying.ts'))))
    const api = await setting.api()
    allStarts.push(api.startMs)
    await fetch(`${api.origin}/v1/bari/petitions/${petition}`)
    // The first thousands warm the process up, as the morning of a busy day does.
    await load(api.origin, {
      connections,
      amount: 5_000,
      next: makeSigners(5_000, {
        issuer: api.origin,
        origin: api.origin,
        path: `/v1/bari/petitions/${petitions[100 + round]}/signatures`,
        key: secrets.accessTokenKey,
      }),
    })
    ours.push(
      await load(api.origin, {
        connections,
        amount: signatures,
        next: makeSigners(signatures, { issuer: api.origin, origin: api.origin, path, key: secrets.accessTokenKey }),
      }),
    )
    peaks.push(api.memory().peak)
    const counted = (await (await fetch(`${api.origin}/v1/bari/petitions/${petition}`)).json()) as { signature_count: number }
    if (counted.signature_count !== signatures || ours.at(-1)!.failed > 0)
      throw new Error(`counted ${counted.signature_count}, failed ${ours.at(-1)!.failed}`)
    await api.stop()
  }
  const ratios = ours.map(({ rate }, round) => rate / plain[round]!.rate)
  const bareRatios = ours.map(({ rate }, round) => rate / bare[round]!.rate)
  const rate = median(ours.map(({ rate }) => rate))
  const p99 = median(ours.map(({ p99 }) => p99))
  const peak = Math.max(...peaks)
  const start = median(allStarts)
  return [
    {
      service: 'petitions',
      measure: 'signing one hot petition, each citizen with token and proof',
      figure: `${figure(rate)}/s`,
      wanted: '≥ 5,000/s',
      met: rate >= 5000,
    },
    {
      service: 'petitions',
      measure: 'the same against the plain way that checks the same login',
      figure: `${figure(median(ratios))} × (${figure(median(plain.map(({ rate }) => rate)))}/s)`,
      wanted: '≥ 4 ×',
      met: median(ratios) >= 4,
    },
    {
      service: 'petitions',
      measure: 'the same against the plain way that checks no login',
      figure: `${figure(median(bareRatios))} × (${figure(median(bare.map(({ rate }) => rate)))}/s)`,
      wanted: '',
      met: true,
    },
    {
      service: 'petitions',
      measure: 'the same against the bare limit: checking its proofs and nothing else',
      figure: `${figure(rate / median(limits))} × (${figure(median(limits))}/s)`,
      wanted: '',
      met: true,
    },
    {
      service: 'petitions',
      measure: 'signing, 99th percentile at 64 connections',
      figure: `${figure(p99)} ms`,
      wanted: '≤ 40 ms',
      met: p99 <= 40,
    },
    {
      service: 'kernel',
      measure: 'highest resident memory of the API under that load',
      figure: `${figure(peak)} MB`,
      wanted: '≤ 200 MB',
      met: peak <= 200,
    },
    {
      service: 'kernel',
      measure: 'start of the process to its first answer, database there',
      figure: `${figure(start)} ms`,
      wanted: '≤ 3,000 ms',
      met: start <= 3000,
    },
  ]
}

async function preparePlain(ownerUrl: string, petition: string): Promise<void> {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  await client.query('truncate plain_signature, plain_petition')
  await client.query('insert into plain_petition values ($1, 0)', [petition])
  await client.end()
}
