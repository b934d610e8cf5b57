/** What this browser keeps under the key; undefined when there is nothing, or the browser keeps nothing. */
export function recall<T>(key: string): Partial<T> | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<T> | null) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps it in this browser. @returns whether that worked. */
export function keep(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
