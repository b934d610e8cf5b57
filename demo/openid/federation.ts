import { createServer, type Server } from 'node:http'
import type { JWK } from 'jose'
import { configurationOf, makeKey, statementOf, type Entity } from './entity.ts'

/** Entities of a federation on one server, each below a path of its own: a trust anchor, intermediates. */
export interface FederationServer {
  readonly server: Server
  readonly anchor: Entity
  /** Makes another one below the first ones that it names. */
  add(name: string, above?: readonly Entity[]): Promise<Entity>
}

/** Makes it; `server` is still to listen at `origin`. */
export async function federationServer(origin: string): Promise<FederationServer> {
  const entities = new Map<string, Entity>()
  const add = async (name: string, above: readonly Entity[] = []): Promise<Entity> => {
    const id = `${origin}/${name}`
    const endpoints = { federation_fetch_endpoint: `${id}/fetch`, federation_list_endpoint: `${id}/list` }
    const metadata = { federation_entity: { organization_name: name, ...endpoints } }
    const claims = { metadata, ...(above.length > 0 && { authority_hints: above.map((one) => one.id) }) }
    const entity: Entity = { id, key: await makeKey(), claims, below: new Map() }
    for (const superior of above) register(superior, id, entity.key.jwk)
    entities.set(name, entity)
    return entity
  }
  const answer = async (address: string): Promise<[string, string] | undefined> => {
    const { pathname, searchParams } = new URL(address, origin)
    const [, name = '', ...rest] = pathname.split('/')
    const entity = entities.get(name)
    if (!entity) return undefined
    const path = rest.join('/')
    if (path === '.well-known/openid-federation') return ['application/entity-statement+jwt', await configurationOf(entity)]
    if (path === 'fetch') {
      const statement = await statementOf(entity, searchParams.get('sub') ?? '')
      return statement === undefined ? undefined : ['application/entity-statement+jwt', statement]
    }
    if (path !== 'list') return undefined
    const type = searchParams.get('entity_type')
    const listed = [...entity.below].filter(([, below]) => type === null || below.type === type)
    return ['application/json', JSON.stringify(listed.map(([id]) => id))]
  }
  const server = createServer((request, response) => {
    answer(request.url ?? '/').then(
      (found) => {
        if (found) response.writeHead(200, { 'Content-Type': found[0] }).end(found[1])
        else response.writeHead(404, { 'Content-Type': 'application/json' }).end('{"error":"not_found"}')
      },
      (fault: Error) => response.writeHead(500).end(fault.message),
    )
  })
  return { server, anchor: await add('anchor'), add }
}

/** Takes somebody in below an entity, known by that key. */
export function register({ below }: Entity, id: string, key: JWK, type = 'federation_entity'): void {
  below.set(id, { type, jwks: { keys: [key] } })
}
