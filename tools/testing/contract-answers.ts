import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formatsModule from 'ajv-formats'
import { loadContract } from '../../api/kernel/http/contract.ts'

/** An answer that a test wants for an operation of the contract. */
export interface WantedAnswer {
  /** Method and path template, as in `GET /v1/{tenant}/petitions/{petition_id}`. */
  on: string
  status?: number
  body?: unknown
  headers?: Record<string, string>
  /** How often; then the answer wanted before counts again. */
  times?: number
  /** Instead of an answer: cut the connection, answer a page that is not ours, never answer. */
  broken?: 'cut' | 'garbled' | 'silent'
}

interface Operation {
  responses: Record<string, { $ref?: string; content?: Record<string, { schema?: unknown }> }>
}

type Document = Record<string, unknown> & { paths: Record<string, Record<string, Operation | { $ref: string }>> }

const root = 'contract'

/**
 * Answers for elements under test, each checked against the contract when a test asks for it: a state that the contract does not
 * know can't be shown to an element, so that the tests can't drift from it.
 */
export class ContractAnswers {
  private readonly wanted = new Map<string, WantedAnswer[]>()
  private readonly validators = new Map<string, ValidateFunction>()

  private readonly contract: Document
  private readonly ajv: Ajv2020

  private constructor(contract: Document, ajv: Ajv2020) {
    this.contract = contract
    this.ajv = ajv
  }

  static async load(): Promise<ContractAnswers> {
    const contract = (await loadContract()) as unknown as Document
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    ;(formatsModule as unknown as (ajv: Ajv2020) => void)(ajv)
    ajv.addSchema(contract, root)
    return new ContractAnswers(contract, ajv)
  }

  /** @throws Error that says where an answer leaves the contract. */
  want(tenant: string, answers: WantedAnswer[]): void {
    for (const answer of answers) this.check(answer)
    this.wanted.set(tenant, [...answers, ...(this.wanted.get(tenant) ?? [])])
  }

  /** The answer wanted last for this request; undefined when none was. */
  find(tenant: string, method: string, path: string): WantedAnswer | undefined {
    const answer = this.wanted.get(tenant)?.find((answer) => (answer.times ?? 1) > 0 && matches(answer.on, method, path))
    if (answer?.times) answer.times--
    return answer
  }

  private check({ on, status = 200, body, broken }: WantedAnswer): void {
    const [method = '', path = ''] = on.split(' ')
    const item = this.contract.paths[path]
    const operation = item && (this.resolve(item) as Record<string, Operation>)[method.toLowerCase()]
    if (!operation) throw new Error(`${on} is not in the contract`)
    if (broken || status === 204 || status === 304) return
    const schema = status < 400 ? this.schemaOf(operation, on, status) : '#/components/schemas/Problem'
    if (!schema) return
    const validate = this.validators.get(schema) ?? this.ajv.compile({ $ref: root + schema })
    this.validators.set(schema, validate)
    if (!validate(body)) throw new Error(`${on} ${status}: ${this.ajv.errorsText(validate.errors)}`)
  }

  private resolve(node: unknown): unknown {
    const { $ref } = node as { $ref?: string }
    if (!$ref) return node
    return $ref
      .slice(2)
      .split('/')
      .reduce(
        (at, key) => (at as Record<string, unknown>)[key.replaceAll('~1', '/').replaceAll('~0', '~')],
        this.contract as unknown,
      )
  }

  private schemaOf(operation: Operation, on: string, status: number): string | undefined {
    if (!operation.responses[status]) throw new Error(`${on} does not answer ${status} by the contract`)
    const [method = '', path = ''] = on.split(' ')
    const escaped = path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')
    const types = operation.responses[status].content ?? {}
    return (
      types['application/json'] &&
      `#/paths/${escaped}/${method.toLowerCase()}/responses/${status}/content/application~1json/schema`
    )
  }
}

function matches(on: string, method: string, path: string): boolean {
  const [wantedMethod, template = ''] = on.split(' ')
  const pattern = template.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')
  return method === wantedMethod && new RegExp(`^${pattern}$`).test(path)
}
