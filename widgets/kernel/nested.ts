type Fetching = (tag: string) => boolean

/**
 * Has the page's loader fetch an element that stands within another one, where the loader does not look.
 *
 * @returns Whether there is such an element. Without it, whatever would be around it is left out.
 */
export function fetchNested(tag: string): boolean {
  const fetching = (document as unknown as Record<symbol, Fetching | undefined>)[Symbol.for('cdc.fetching')]
  return customElements.get(tag) !== undefined || fetching?.(tag) === true
}
