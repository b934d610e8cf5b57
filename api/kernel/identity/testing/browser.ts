/** A browser as far as signing in needs one: cookies with their paths, forms, redirects followed by hand. */
export class Browser {
  readonly origin: string
  readonly userAgent: string
  /** Whether it stays at the welcome of a first sign-in, as somebody who reads it; else it goes on. */
  staysAtWelcome = false
  /** Every cookie that was set, with the path of the page that set it. */
  readonly cookiesSet: { name: string; by: string; attributes: string }[] = []
  #jar = new Map<string, { name: string; value: string; path: string }>()

  /** @param userAgent What it says of itself. */
  constructor(origin: string, userAgent = 'test') {
    this.userAgent = userAgent
    this.origin = origin
  }

  /** Visits an address of the API without following a redirect. */
  async visit(address: string, form?: Record<string, string>, headers: Record<string, string> = {}): Promise<Visited> {
    const url = new URL(address, this.origin)
    const cookie = this.cookiesFor(url.pathname)
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { accept: 'text/html', 'user-agent': this.userAgent, ...(cookie ? { cookie } : {}), ...headers },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    })
    for (const line of response.headers.getSetCookie()) this.#keep(line, url.pathname)
    return {
      url,
      status: response.status,
      location: response.headers.get('location'),
      headers: response.headers,
      body: await response.text(),
    }
  }

  /** The `Cookie` header that it sends to a path. */
  cookiesFor(pathname: string): string {
    const sent = [...this.#jar.values()].filter(({ path }) => covers(path, pathname))
    return sent.map(({ name, value }) => `${name}=${value}`).join('; ')
  }

  /** Follows redirects within the API's origin; stops at a page or at a redirect to another origin. */
  async follow(address: string, form?: Record<string, string>): Promise<Visited> {
    let visited = await this.visit(address, form)
    for (let hop = 0; hop < 10 && visited.location; hop++) {
      const next = new URL(visited.location, visited.url)
      if (next.origin !== this.origin) return visited
      visited = await this.visit(next.href)
    }
    const { pathname } = visited.url
    const welcomed = visited.status === 200 && /^\/signin\/[^/]+\/welcome$/.test(pathname)
    return welcomed && !this.staysAtWelcome ? this.follow(pathname, {}) : visited
  }

  #keep(line: string, by: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const name = pair.slice(0, pair.indexOf('='))
    const value = pair.slice(name.length + 1)
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/'
    this.cookiesSet.push({ name, by, attributes: attributes.join('; ') })
    if (value) this.#jar.set(`${name}${path}`, { name, value, path })
    else this.#jar.delete(`${name}${path}`)
  }
}

export interface Visited {
  readonly url: URL
  readonly status: number
  readonly location: string | null
  readonly headers: Headers
  readonly body: string
}

function covers(path: string, pathname: string): boolean {
  return pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`)
}
