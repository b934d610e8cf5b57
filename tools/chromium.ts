import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What `playwright-core`'s `chromium.launch()` needs to start the browser that npm has installed. */
export interface ChromiumLaunch {
  executablePath: string
  args: string[]
  env: Record<string, string>
}

const args = [
  '--no-sandbox', // Chromium's sandbox can't be had as root nor in most containers; the tests open only our own pages.
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--font-render-hinting=none',
  '--no-default-browser-check',
  '--no-pings',
]

/** The packed one names folders of another machine. */
const fontconfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <cachedir prefix="xdg">casa-del-cittadino-fonts</cachedir>
</fontconfig>
`

/**
 * Unpacks the Chromium of `@sparticuz/chromium` once per version into `.cache/` and tells how to launch it: with the system's
 * libraries where they suffice, else with the ones it packs, and always with the fonts it packs, so that a page looks the same on
 * every machine. The environment's `CHROME_PATH` names another browser to use instead, and `CHROMIUM_LIBRARIES=packed` leaves the
 * system's libraries out.
 *
 * @throws Error with one sentence when no browser can be started here.
 */
export function findChromium(): ChromiumLaunch {
  const system = stringsOf(process.env)
  if (system.CHROME_PATH) return { executablePath: system.CHROME_PATH, args, env: system }
  const folder = unpack()
  const executablePath = join(folder, 'chromium')
  const own = { ...system, FONTCONFIG_PATH: join(folder, 'fonts') }
  const libraries = join(folder, 'al2023', 'lib')
  const packed = { ...own, LD_LIBRARY_PATH: [libraries, system.LD_LIBRARY_PATH].filter(Boolean).join(':') }
  const environments = system.CHROMIUM_LIBRARIES === 'packed' ? [packed] : [own, packed]
  let reason = ''
  for (const env of environments) {
    const trial = spawnSync(executablePath, ['--no-sandbox', '--version'], { env, encoding: 'utf8' })
    if (trial.status === 0) return { executablePath, args, env }
    reason = trial.error?.message ?? trial.stderr.trim()
  }
  throw new Error(`The packed Chromium can't be started here (${reason}): name another browser in CHROME_PATH.`)
}

function stringsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** The package unpacks into the temporary folder and trusts what lies there: so it gets one of its own, renamed when whole. */
function unpack(): string {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
  const bin = join(dirname(entry), '..', 'bin')
  const { version } = JSON.parse(readFileSync(join(bin, '..', 'package.json'), 'utf8')) as { version: string }
  const cache = fileURLToPath(new URL('../.cache/', import.meta.url))
  const folder = join(cache, `chromium-${version}-${process.arch}`)
  if (existsSync(folder)) return folder
  const partial = `${folder}.${process.pid}`
  mkdirSync(partial, { recursive: true })
  const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => join(bin, name))
  const script = `const { inflate } = await import('@sparticuz/chromium'); await Promise.all(process.argv.slice(1).map(inflate))`
  execFileSync(process.execPath, ['--input-type=module', '-e', script, ...archives], {
    cwd: dirname(entry),
    env: { ...process.env, TMPDIR: partial },
  })
  writeFileSync(join(partial, 'fonts', 'fonts.conf'), fontconfig)
  try {
    renameSync(partial, folder)
  } catch {
    rmSync(partial, { recursive: true, force: true })
  }
  return folder
}
