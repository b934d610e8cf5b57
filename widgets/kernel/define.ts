import { ContextRoot } from '@lit/context'

const root = Symbol.for('cdc.context-root')

/** Defines a tag unless the page already has it, from this script or from another version of it. */
export function define(tag: string, element: CustomElementConstructor): void {
  const marked = document as unknown as Record<symbol, ContextRoot>
  if (!marked[root]) (marked[root] = new ContextRoot()).attach(document.documentElement)
  if (!customElements.get(tag)) customElements.define(tag, element)
}
