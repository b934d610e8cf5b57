const fields = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement]

/**
 * The keys of the nested desk at hand work from all of the staff's page: whoever has just come in has the focus on the room's name. Keys
 * with a name (Enter, Tab) and those that are typed into a field stay where they are.
 */
export function handKey(this: HTMLElement, event: KeyboardEvent): void {
  const path = event.composedPath()
  const nested = this.shadowRoot?.querySelector('.nested:not([hidden]) > *')
  if (!nested || path.includes(nested) || event.key.length > 1) return
  if (fields.some((field) => path[0] instanceof field)) return
  const { key, ctrlKey, metaKey, altKey } = event
  const handed = new KeyboardEvent('keydown', { key, ctrlKey, metaKey, altKey, cancelable: true })
  if (!nested.dispatchEvent(handed)) event.preventDefault()
}
