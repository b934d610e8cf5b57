import Bowser from 'bowser'

/** A browser, as its person would call it: `Firefox` of `Android`; null where it is none that is known. */
export interface Browser {
  readonly browser: string | null
  readonly system: string | null
}

const browsers = new Set<string>(Object.values(Bowser.BROWSER_MAP))
const systems = new Set<string>(Object.values(Bowser.OS_MAP))

/** What the header says, in names of a closed list: neither versions nor what somebody has written into it. */
export function browserOf(userAgent: string): Browser {
  const { browser, os } = Bowser.parse(userAgent.slice(0, 500) || ' ')
  const known = (name: string | undefined, list: ReadonlySet<string>) => (name !== undefined && list.has(name) ? name : null)
  return { browser: known(browser.name, browsers), system: known(os.name, systems) }
}
