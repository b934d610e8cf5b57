import fc, { type Arbitrary } from 'fast-check'
import {
  isFile,
  parametersOf,
  resolve,
  type JsonSchema,
  type Method,
  type OpenApiDocument,
  type Operation,
  type PathItem,
} from '../kernel/http/openapi-document.ts'
import { sampleFiles, typeOfSample } from '../kernel/media/testing/uploads.ts'
import { hostileBodies, hostileHeaders, hostileQueries, hostileSegments, hostileValues } from './hostile.ts'
import { valuesOf, type RealValues } from './schema-arbitrary.ts'
import type { WireRequest } from './wire.ts'

export interface DeclaredOperation {
  readonly path: string
  readonly method: Method
  readonly item: PathItem
  readonly operation: Operation
}

/** The parts of a request before they are written down. */
interface Parts {
  path: Record<string, unknown>
  query: Record<string, unknown>
  header: Record<string, unknown>
  body: unknown
}

/** Requests that the contract allows, with real values mixed in, so that they reach what is stored. */
export function allowedRequests(
  document: OpenApiDocument,
  declared: DeclaredOperation,
  real: RealValues,
): Arbitrary<WireRequest> {
  return parts(document, declared, real).map((made) => write(declared, made))
}

/** Requests of which one part is what somebody would send who tries to break in, or has a broken client. */
export function hostileRequests(
  document: OpenApiDocument,
  declared: DeclaredOperation,
  real: RealValues,
): Arbitrary<WireRequest> {
  const made = parts(document, declared, real)
  const takesBody = declared.operation.requestBody !== undefined
  const place = fc.nat()
  return fc.oneof(
    fc.tuple(made, hostileSegments, place).map(([made, segment, place]) => {
      const names = Object.keys(made.path)
      const raw = names.length ? { [names[place % names.length]!]: segment } : {}
      return write(declared, made, raw)
    }),
    fc.tuple(made, hostileQueries).map(([made, query]) => {
      const request = write(declared, made)
      return { ...request, target: `${request.target}${request.target.includes('?') ? '&' : '?'}${query}` }
    }),
    fc.tuple(made, hostileValues, place).map(([made, value, place]) => {
      const names = Object.keys(made.query)
      if (names.length) made.query[names[place % names.length]!] = value
      return write(declared, made)
    }),
    fc.tuple(made, hostileHeaders).map(([made, headers]) => {
      const request = write(declared, made)
      return { ...request, headers: { ...request.headers, ...headers } }
    }),
    ...(takesBody
      ? [
          fc.tuple(made, hostileBodies).map(([made, body]) => ({ ...write(declared, made), body })),
          fc
            .tuple(made, hostileValues, place)
            .map(([made, value, place]) => write(declared, { ...made, body: damage(made.body, value, place) })),
        ]
      : []),
  )
}

function parts(document: OpenApiDocument, { item, operation }: DeclaredOperation, real: RealValues): Arbitrary<Parts> {
  const follow = (schema: JsonSchema) => resolve<JsonSchema>(document, schema as never)
  const all = parametersOf(document, item, operation)
  const within = (where: 'path' | 'query' | 'header') => {
    const here = all.filter((parameter) => parameter.in === where)
    const model = Object.fromEntries(here.map(({ name, schema }) => [name, valuesOf(schema, follow, real, name)]))
    const required = here.filter(({ required }) => required).map(({ name }) => name)
    const least = fc.record(Object.fromEntries(required.map((name) => [name, model[name]!])), { noNullPrototype: true })
    return fc.oneof(least, fc.record(model, { requiredKeys: required, noNullPrototype: true }))
  }
  const content = Object.values(operation.requestBody?.content ?? {})[0]
  const body = !content
    ? fc.constant(undefined)
    : isFile(follow(content.schema))
      ? fc.constantFrom(...sampleFiles)
      : valuesOf(content.schema, follow, real)
  return fc.record({ path: within('path'), query: within('query'), header: within('header'), body }, { noNullPrototype: true })
}

const segment = (value: unknown) => encodeURIComponent((typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed())

/** @param raw Path segments that go as they are. */
function write({ path, method, operation }: DeclaredOperation, made: Parts, raw: Record<string, string> = {}): WireRequest {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => raw[name] ?? segment(made.path[name]))
  const query = Object.entries(made.query).map(([name, value]) => `${name}=${[value].flat().map(segment).join(',')}`)
  const headers: Record<string, string> = {}
  // A header holds what is printable; anything else would not leave the client.
  for (const [name, value] of Object.entries(made.header))
    headers[name] = String(value)
      .replaceAll(/[^\x20-\x7e]/g, '?')
      .trim()
  const types = Object.keys(operation.requestBody?.content ?? {})
  const type = types.find((name) => Buffer.isBuffer(made.body) && name === typeOfSample(made.body)) ?? types[0]
  if (type) headers['Content-Type'] = type
  return {
    method: method.toUpperCase(),
    target: query.length ? `${filled}?${query.join('&')}` : filled,
    headers,
    ...(type && { body: Buffer.isBuffer(made.body) ? made.body : JSON.stringify(made.body) }),
  }
}

/** The value with one leaf replaced, removed or one property added. */
function damage(value: unknown, hostile: unknown, place: number): unknown {
  if (Buffer.isBuffer(value)) return value.subarray(0, place % value.length)
  const copy = structuredClone(value)
  const leaves: [object, string][] = []
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    for (const [name, inner] of Object.entries(node)) {
      leaves.push([node, name])
      walk(inner)
    }
  }
  walk(copy)
  const [node, name] = leaves[place % Math.max(1, leaves.length)] ?? []
  if (!node || !name) return hostile
  if (place % 7 === 0) Reflect.deleteProperty(node, name)
  else if (place % 7 === 1) Object.assign(node, { unheard_of: hostile })
  else Object.assign(node, { [name]: hostile })
  return copy
}
