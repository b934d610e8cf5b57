import createRouter from 'find-my-way'
import type { HTTPMethod } from 'find-my-way'
import { methods, type Method } from './openapi-document.ts'

/** What is found at an address. */
export interface Found<Value> {
  readonly value: Value
  /** Parameters of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
}

/** Values by method and path template (`/v1/{tenant}/petitions`), found in time that does not grow with their number. */
export class Paths<Value> {
  readonly #router = createRouter({ ignoreTrailingSlash: false, maxParamLength: 2000 })
  readonly #found = new Map<unknown, Value>()

  add(method: Method, template: string, value: Value): void {
    const found = () => {}
    this.#found.set(found, value)
    const name = method.toUpperCase() as HTTPMethod
    // Whoever may read may ask for the headers alone (RFC 9110, section 9.3.2).
    this.#router.on(name === 'GET' ? ['GET', 'HEAD'] : name, template.replaceAll(/\{(\w+)\}/g, ':$1'), found)
  }

  find(method: string, path: string): Found<Value> | undefined {
    const found = this.#router.find(method as HTTPMethod, path)
    return found ? { value: this.#found.get(found.handler)!, params: found.params as Record<string, string> } : undefined
  }

  /** Whether anything is found there by another method. */
  known(path: string): boolean {
    return methods.some((method) => this.#router.find(method.toUpperCase() as HTTPMethod, path) !== null)
  }
}
