/** The parts of an OpenAPI 3.1 document that the kernel reads, after bundling. */
export interface OpenApiDocument {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, PathItem>
  /** What the API asks of others, by the name of the event. */
  webhooks?: Record<string, { post: Pick<Operation, 'requestBody'> }>
  components: {
    schemas: Record<string, JsonSchema>
    parameters: Record<string, Parameter>
    headers: Record<string, Header>
    responses: Record<string, Response>
    examples?: Record<string, { value: unknown }>
    securitySchemes: Record<string, unknown>
  }
}

export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const
export type Method = (typeof methods)[number]
export type PathItem = { parameters?: (Parameter | Reference)[] } & Partial<Record<Method, Operation>>
export interface Reference {
  $ref: string
}
export type JsonSchema = Record<string, unknown>
export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  style?: string
  explode?: boolean
  schema: JsonSchema
}
export interface Header {
  required?: boolean
  schema: JsonSchema
}
export interface MediaType {
  schema: JsonSchema
  example?: unknown
  examples?: Record<string, Reference>
}
export interface Response {
  description: string
  headers?: Record<string, Header | Reference>
  content?: Record<string, MediaType>
}
/** `public`: everybody, by name; `office`: whoever works on it for the town; `counted`: nobody. */
export type Visibility = 'public' | 'office' | 'counted'
export interface Operation {
  description?: string
  operationId: string
  parameters?: (Parameter | Reference)[]
  requestBody?: { required?: boolean; content: Record<string, MediaType> }
  responses: Record<string, Response | Reference>
  security?: Record<string, string[]>[]
  /** It changes nothing, whatever its method. */
  'x-only-reads'?: boolean
  /** `true`: its words are read by others, and whoever is blocked can't send them; else why it is none. */
  'x-contribution'?: true | string
  /** Who is shown that it was this person who did it. */
  'x-visibility'?: Visibility
  /** Ticks of the body under which others are shown it. */
  'x-visibility-when'?: Record<string, Visibility>
  /**
   * An officer may do it for a citizen at a counter. Where in the answer the code stands that the paper tells (JSON pointer); empty where
   * there is none.
   */
  'x-counter'?: string
  /** Largest body that it takes, in bytes, where that is more than usual. */
  'x-max-bytes'?: number
}

/** What a reference of the document points to, or the value itself when it is none. */
export function resolve<T extends object>(document: OpenApiDocument, value: T | Reference): T {
  if (!('$ref' in value)) return value
  const path = (value.$ref as string).slice(2).split('/')
  let found: unknown = document
  for (const part of path) found = (found as Record<string, unknown>)[part.replaceAll('~1', '/').replaceAll('~0', '~')]
  return resolve(document, found as T | Reference)
}

/** Whether a body or answer of that schema is a file: it is never held in memory as a whole. */
export function isFile(schema: JsonSchema | undefined): boolean {
  return schema?.['format'] === 'binary'
}

/** The most bytes of the file that the operation takes; undefined when it takes none. */
export function takenFile(document: OpenApiDocument, operation: Operation): number | undefined {
  const [content] = Object.values(operation.requestBody?.content ?? {})
  const schema = content && resolve<JsonSchema>(document, content.schema)
  return isFile(schema) ? (schema!['maxLength'] as number) : undefined
}

/** Every operation with its path and method. */
export function operationsOf(
  document: OpenApiDocument,
): { path: string; method: Method; item: PathItem; operation: Operation }[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => (item[method] ? [{ path, method, item, operation: item[method] }] : [])),
  )
}

/** The parameters of an operation: its own and its path's. */
export function parametersOf(document: OpenApiDocument, item: PathItem, operation: Operation): Parameter[] {
  return [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) => resolve<Parameter>(document, parameter))
}
