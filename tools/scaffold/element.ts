import type { Names } from './names.ts'

/** The files of a new element: it reads the town, shows loading, refusal and content, and announces a press. */
export function scaffoldElement({ name, pascal }: Names): Record<string, string> {
  const folder = `widgets/elements/${name}`
  return {
    [`${folder}/index.ts`]: `
import { define } from '../../kernel/define.ts'
import { Cdc${pascal} } from './${name}.ts'

define('cdc-${name}', Cdc${pascal})
`,
    [`${folder}/${name}.ts`]: `
import { Task } from '@lit/task'
import { html, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { CdcElement } from '../../kernel/element.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { noticeStyles } from '../../ui/notice.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { ${pascal}ChosenEvent } from './events.ts'
import { messages } from './messages.ts'
import { styles } from './styles.ts'

/**
 * @tagname cdc-${name}
 * @summary Says whose page it is on.
 * @slot - Shown while scripts load, without JavaScript and when the element can't be shown.
 * @csspart choose - The button.
 * @event {${pascal}ChosenEvent} cdc-${name}-chosen - The citizen has pressed the button.
 */
export class Cdc${pascal} extends CdcElement {
  static override styles = [base, noticeStyles, skeletonStyles, styles]

  @state() private place: components['schemas']['Tenant'] | undefined

  private readonly recovery = new Recovery(this, () => void this.load.run())

  private readonly load = new Task(this, {
    task: ([tenant], { signal }) => answer(this.publicApi.GET('/v1/{tenant}', { params: { path: { tenant } }, signal })),
    args: () => [this.slug, this.origin] as const,
    onComplete: (place) => {
      this.place = place
      this.dismiss()
      this.recovery.reset()
    },
    onError: (thrown) => {
      this.recovery.after(Refusal.from(thrown))
      void this.tell(thrown)
    },
  })

  protected override view(): TemplateResult {
    const { place, told } = this
    const words = messages[this.language]
    if (told) return html\`<div class="card">\${failure(this, told)}<slot></slot></div>\`
    if (!place) return html\`<div class="card" aria-busy="true">\${bones('short', 'tall')}<p class="unseen">\${words.loading}</p></div>\`
    return html\`<div class="card stack">
      <p class="welcome">\${words.welcome(place.name)}</p>
      <button class="button main" part="choose" @click=\${this.choose}>\${words.choose}</button>
    </div>\`
  }

  private readonly choose = (): void => {
    if (this.place) this.dispatchEvent(new ${pascal}ChosenEvent(this.place.slug))
  }
}
`,
    [`${folder}/events.ts`]: `
/** The citizen has pressed the button. */
export class ${pascal}ChosenEvent extends Event {
  static readonly type = 'cdc-${name}-chosen'

  constructor(
    /** Short name of the town. */
    readonly tenant: string,
  ) {
    super(${pascal}ChosenEvent.type, { bubbles: true, composed: true })
  }
}
`,
    [`${folder}/styles.ts`]: `
import { css } from 'lit'

export const styles = css\`
  .card {
    min-block-size: 8em;
  }
  .welcome {
    font-weight: 600;
  }
\`
`,
    [`${folder}/messages.ts`]: `
import type { Messages } from '../../kernel/language.ts'

const it = {
  loading: 'In caricamento',
  welcome: (town: string) => \`Benvenuti a \${town}\`,
  choose: 'Scegli',
}

const en: typeof it = {
  loading: 'Loading',
  welcome: (town) => \`Welcome to \${town}\`,
  choose: 'Choose',
}

/** Words of the element. */
export const messages: Messages<typeof it> = { it, en }
`,
    [`${folder}/${name}.test.ts`]: `
import { expect } from 'chai'
import { aTown } from '../../testing/builders.ts'
import { ${pascal}ChosenEvent } from './events.ts'
import './index.ts'
import type { Cdc${pascal} } from './${name}.ts'

const network = window.fetch
afterEach(() => {
  window.fetch = network
  document.body.replaceChildren()
})

/** The element on a page, once it shows what \`part\` selects. */
async function shown(answering: () => Promise<Response>, part: string): Promise<Cdc${pascal}> {
  window.fetch = answering
  const element = document.createElement('cdc-${name}') as Cdc${pascal}
  Object.assign(element, { tenant: 'bari', lang: 'en' })
  document.body.append(element)
  await new Promise<void>((seen) => {
    const look = () => (element.shadowRoot?.querySelector(part) ? seen() : requestAnimationFrame(look))
    look()
  })
  return element
}

it('greets the citizen of the town', async () => {
  const element = await shown(() => Promise.resolve(Response.json(aTown('bari'))), '.welcome')
  expect(element.shadowRoot?.textContent).to.contain('Welcome to Bari')
})

it('says which town was chosen', async () => {
  const element = await shown(() => Promise.resolve(Response.json(aTown('bari'))), 'button')
  const chosen = new Promise<Event>((resolve) => element.addEventListener(${pascal}ChosenEvent.type, resolve, { once: true }))
  element.shadowRoot?.querySelector('button')?.click()
  expect(((await chosen) as ${pascal}ChosenEvent).tenant).to.equal('bari')
})

it('stays calm and keeps its slot when the API is away', async () => {
  const element = await shown(() => Promise.reject(new TypeError('no network')), '.notice')
  expect(element.shadowRoot?.querySelector('slot')).to.exist
})
`,
  }
}
