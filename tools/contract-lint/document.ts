/** One thing that a rule found: what, and where in the document. */
export interface Finding {
  message: string
  path: (string | number)[]
}

export type Json = Record<string, unknown>

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const methods = ['get', 'head', 'put', 'post', 'delete', 'patch', 'options', 'trace'] as const
type Method = (typeof methods)[number]

/** An operation with its place in the document. */
export interface OperationAt {
  method: Method
  operation: Json
  path: (string | number)[]
}

/** Every operation of a document. */
export function operationsOf(document: Json): OperationAt[] {
  return entriesOf(document.paths).flatMap(([address, item]) =>
    methods.flatMap((method) => {
      const operation = isObject(item) ? item[method] : undefined
      return isObject(operation) ? [{ method, operation, path: ['paths', address, method] }] : []
    }),
  )
}

/** Every response of every operation, by status. */
export function responsesOf(document: Json): (OperationAt & { status: string; response: Json })[] {
  return operationsOf(document).flatMap((at) =>
    entriesOf(at.operation.responses).flatMap(([status, response]) =>
      isObject(response) ? [{ ...at, status, response, path: [...at.path, 'responses', status] }] : [],
    ),
  )
}

/** The entries of an object, none of anything else. */
export function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : []
}

/** Every server of a document. */
export function serversOf(document: Json): { server: Json; path: (string | number)[] }[] {
  const list = Array.isArray(document.servers) ? (document.servers as unknown[]) : []
  return list.flatMap((server, index) => (isObject(server) ? [{ server, path: ['servers', index] }] : []))
}

/** Every security scheme of a document. */
export function schemesOf(document: Json): { scheme: Json; path: (string | number)[] }[] {
  const all = entriesOf(isObject(document.components) ? document.components.securitySchemes : undefined)
  return all.flatMap(([name, scheme]) => (isObject(scheme) ? [{ scheme, path: ['components', 'securitySchemes', name] }] : []))
}

/** Every parameter: shared by a path, of an operation, or a component. */
export function parametersOf(document: Json): { parameter: Json; path: (string | number)[] }[] {
  const at = (list: unknown, path: (string | number)[]) =>
    (Array.isArray(list) ? (list as unknown[]) : []).flatMap((parameter, index) =>
      isObject(parameter) ? [{ parameter, path: [...path, 'parameters', index] }] : [],
    )
  const shared = entriesOf(isObject(document.components) ? document.components.parameters : undefined)
  return [
    ...entriesOf(document.paths).flatMap(([address, item]) => (isObject(item) ? at(item.parameters, ['paths', address]) : [])),
    ...operationsOf(document).flatMap(({ operation, path }) => at(operation.parameters, path)),
    ...shared.flatMap(([name, parameter]) =>
      isObject(parameter) ? [{ parameter, path: ['components', 'parameters', name] }] : [],
    ),
  ]
}

/** Every fixed segment of every path. */
export function segmentsOf(document: Json): { segment: string; path: (string | number)[] }[] {
  return entriesOf(document.paths).flatMap(([address]) =>
    address
      .split('/')
      .filter((segment) => segment && !segment.startsWith('{'))
      .map((segment) => ({ segment, path: ['paths', address] })),
  )
}

/** Whether a response describes a header, in whatever case. */
export function hasHeader(response: Json, name: string): boolean {
  return entriesOf(response.headers).some(([header]) => header.toLowerCase() === name.toLowerCase())
}
