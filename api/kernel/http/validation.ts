import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {
  parametersOf,
  resolve,
  type Header,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type PathItem,
  type Response,
} from './openapi-document.ts'
import { Problem } from './problem.ts'

/** Checks an operation's requests and answers by the contract. */
export interface OperationValidator {
  /** Turns the text of path, query and headers into typed values with defaults. @throws Problem 400 `http.invalid_request`. */
  parameters(where: 'path' | 'query' | 'header', text: Record<string, string | string[] | undefined>): Record<string, unknown>
  /** Passes for a media type that the operation takes. @throws Problem 415. */
  assertTaken(mediaType: string | undefined): void
  /** Fills defaults into the body. @throws Problem 400 or 415. */
  body(mediaType: string | undefined, body: unknown): unknown
  /** Says what is wrong with an answer; undefined when it is as declared. */
  answer(
    status: number,
    headers: Readonly<Record<string, unknown>>,
    mediaType: string | undefined,
    body: unknown,
  ): string | undefined
}

type Validation = ReturnType<typeof createValidation>

const validations = new WeakMap<OpenApiDocument, Validation>()

/** The validation by a contract. It is the same for all who have the same document: what has been compiled serves all of them. */
export function validationBy(document: OpenApiDocument): Validation {
  let validation = validations.get(document)
  if (!validation) validations.set(document, (validation = createValidation(document)))
  return validation
}

/** Compiles each schema when it is first needed: to compile the whole contract takes a second and tens of megabytes. */
function createValidation(document: OpenApiDocument) {
  // That the schemas are schemas is checked where the contract is linted: it would take a third of a second of every start.
  const strictly = { strict: false, allErrors: false, useDefaults: true, discriminator: false, validateSchema: false } as const
  const ajv = addFormats.default(new Ajv2020(strictly))
  const coercing = addFormats.default(new Ajv2020({ ...strictly, coerceTypes: true }))
  const base = { $id: 'contract', components: document.components }
  ajv.addSchema(base)
  coercing.addSchema(base)

  const validators = new WeakMap<Operation, OperationValidator>()
  return {
    forOperation(item: PathItem, operation: Operation): OperationValidator {
      let validator = validators.get(operation)
      if (!validator) validators.set(operation, (validator = createValidator(item, operation)))
      return validator
    },
  }

  function createValidator(item: PathItem, operation: Operation): OperationValidator {
    const parameters = parametersOf(document, item, operation)
    const places = {
      path: place(coercing, parameters, 'path'),
      query: place(coercing, parameters, 'query'),
      header: place(coercing, parameters, 'header'),
    }
    const bodies = Object.entries(operation.requestBody?.content ?? {}).map(
      ([type, { schema }]) => [type, compiled(ajv, schema)] as const,
    )
    const bodyFor = (mediaType: string | undefined) => {
      const known = bodies.find(
        ([type]) => type === mediaType || (mediaType === 'application/json' && type === 'application/merge-patch+json'),
      )
      if (!known) throw new Problem(415, 'http.unsupported_media_type')
      return known[1]
    }
    const answers = new Map<string, ReturnType<typeof answerCheck>>()
    return {
      parameters(where, text) {
        const value = places[where].read(text)
        check(places[where].fits(), value, where)
        return value
      },
      assertTaken(mediaType) {
        bodyFor(mediaType)
      },
      body(mediaType, body) {
        if (bodies.length === 0) return undefined
        check(bodyFor(mediaType)(), body, 'body')
        return body
      },
      answer(status, headers, mediaType, body) {
        const declared = operation.responses[status]
        if (!declared) return `status ${status} is not declared`
        const key = `${status} ${mediaType}`
        let checks = answers.get(key)
        if (!checks)
          answers.set(key, (checks = answerCheck(coercing, ajv, document, resolve<Response>(document, declared), mediaType)))
        return checks(headers, body)
      },
    }
  }
}

type Ajv = InstanceType<typeof Ajv2020>

/** References of the bundle point into the one document that ajv knows as `contract`. */
function compile(ajv: Ajv, schema: unknown): ValidateFunction {
  return ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"contract#/')) as object)
}

/** Compiles the schema when it is asked for first. */
function compiled(ajv: Ajv, schema: unknown): () => ValidateFunction {
  let validate: ValidateFunction | undefined
  return () => (validate ??= compile(ajv, schema))
}

function place(ajv: Ajv, all: readonly Parameter[], where: Parameter['in']) {
  const parameters = all.filter((parameter) => parameter.in === where)
  const schema = {
    type: 'object',
    additionalProperties: where === 'header',
    required: parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name),
    properties: Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.schema])),
  }
  const lists = new Set(parameters.filter((parameter) => parameter.explode === false).map((parameter) => parameter.name))
  return {
    fits: compiled(ajv, schema),
    read(text: Record<string, string | string[] | undefined>): Record<string, unknown> {
      const value: Record<string, unknown> = {}
      if (where !== 'header')
        for (const name of Object.keys(text))
          value[name] = lists.has(name) && typeof text[name] === 'string' ? text[name].split(',') : text[name]
      else for (const { name } of parameters) if (text[name.toLowerCase()] !== undefined) value[name] = text[name.toLowerCase()]
      return value
    },
  }
}

function check(validate: ValidateFunction, value: unknown, where: string): void {
  if (validate(value)) return
  const error = validate.errors![0]!
  throw new Problem(400, 'http.invalid_request', {
    in: where,
    at: pointerOf(error),
    rule: `${error.keyword}: ${error.message ?? ''}`.slice(0, 300),
  })
}

function pointerOf(error: ErrorObject): string {
  const missing = error.keyword === 'required' ? `/${error.params['missingProperty']}` : ''
  const unknown = error.keyword === 'additionalProperties' ? `/${error.params['additionalProperty']}` : ''
  return `${error.instancePath}${missing}${unknown}`.slice(0, 200).replaceAll('\0', '')
}

function answerCheck(coercing: Ajv, ajv: Ajv, document: OpenApiDocument, response: Response, mediaType: string | undefined) {
  const headers = Object.entries(response.headers ?? {}).map(([name, header]) => {
    const { required = false, schema } = resolve<Header>(document, header)
    return { name, required, validate: compile(coercing, { type: 'object', properties: { value: schema } }) }
  })
  const content = mediaType === undefined ? undefined : response.content?.[mediaType]
  const validate = content && (mediaType!.includes('json') ? compile(ajv, content.schema) : undefined)
  return (sent: Readonly<Record<string, unknown>>, body: unknown): string | undefined => {
    for (const { name, required, validate } of headers) {
      const value = sent[name.toLowerCase()]
      if (value === undefined && required) return `header ${name} is missing`
      if (value !== undefined && !validate({ value })) return `header ${name}: ${validate.errors![0]!.message}`
    }
    if (response.content && !content) return `media type ${mediaType} is not declared`
    if (!response.content && body !== undefined && body !== null) return 'a body is not declared'
    // Defaults must not be filled into what is sent: the check gets a copy.
    // What is streamed is not there yet.
    if (validate && body !== undefined && !validate(structuredClone(body)))
      return `body${validate.errors![0]!.instancePath}: ${validate.errors![0]!.message} ${JSON.stringify(validate.errors![0]!.params)}`
    return undefined
  }
}
