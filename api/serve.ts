import { v7 } from 'uuid'
import { createApp } from './app.ts'
import { ConfigFault, readConfig } from './config.ts'
import { connect } from './kernel/db/index.ts'
import {
  cie,
  cieOidc,
  demoSource,
  emailSource,
  federationSource,
  loadSecrets,
  openFederation,
  openPlace,
  samlSource,
  sandboxSource,
  spid,
  spidOidc,
  type MakeSource,
} from './kernel/identity/index.ts'
import { keptNullifierKey } from './kernel/participation/index.ts'
import manifest from '../package.json' with { type: 'json' }

const log = (line: string) => process.stderr.write(`${line}\n`)

try {
  const config = readConfig(process.env)
  const database = connect(config.databaseUrl, 2)
  const { secrets: written, nullifierKey: key, production } = config
  const secrets = await loadSecrets(database, written, production).catch(unusable)
  const nullifierKey = await keptNullifierKey(database, key, production).catch(unusable)
  await database.close()
  const { saml, federation } = config
  const known: Readonly<Record<string, () => MakeSource | Promise<MakeSource>>> = {
    demo: () => demoSource,
    email: () => emailSource,
    spid: () => samlSource(spid, openPlace(spid, saml, production)),
    cie: () => samlSource(cie, openPlace(cie, saml, production)),
    'spid-oidc': async () => federationSource(spidOidc, await openFederation(spidOidc, federation, saml, production)),
    'cie-oidc': async () => federationSource(cieOidc, await openFederation(cieOidc, federation, saml, production)),
  }
  const sources: MakeSource[] = []
  for (const name of config.loginSources) {
    const make = Object.hasOwn(known, name) ? known[name] : undefined
    if (!make) throw new ConfigFault(`CDC_LOGIN_SOURCES names "${name}", which is no login source.`)
    if (config.loginSources.includes(`${name}-oidc`))
      throw new ConfigFault(`CDC_LOGIN_SOURCES names "${name}" and "${name}-oidc": one of the two.`)
    sources.push(await opened(make))
  }
  // Offered in sandboxes alone, of which there are none unless the operator makes one.
  sources.push(sandboxSource)
  const app = await createApp({
    ...config,
    secrets,
    nullifierKey,
    sources,
    version: manifest.version,
    clock: () => new Date(),
    newId: v7,
    log,
  })
  await app.start()
  const server = app.koa.listen(config.port, config.host)
  server.keepAliveTimeout = 65_000
  const metrics = config.metricsPort > 0 ? app.metrics.serve(config.metricsPort) : undefined
  metrics?.on('error', fail)
  server.on('error', fail)
  server.on('listening', () => process.stdout.write(`ready ${config.origin}\n`))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      metrics?.close()
      app.stop(server).then(() => process.exit(0), fail)
    })
  }
} catch (fault) {
  fail(fault)
}

/** What can't be opened is the operator's to mend. */
async function opened<T>(open: () => T | Promise<T>): Promise<T> {
  try {
    return await open()
  } catch (fault) {
    throw new ConfigFault((fault as Error).message)
  }
}

/** What is wrong with a secret is the operator's to mend; that the database is away is not said to be one. */
function unusable(fault: Error & { code?: string }): never {
  throw fault.code === undefined ? new ConfigFault(fault.message) : fault
}

/** One sentence and exit code 1; the stack only where the fault is ours. */
function fail(fault: unknown): never {
  const error = fault as Error & { code?: string }
  if (error.code === 'EADDRINUSE') log('The port is taken: another program listens there. Choose another one with PORT.')
  else log(fault instanceof ConfigFault ? error.message : (error.stack ?? String(fault)))
  process.exit(1)
}
