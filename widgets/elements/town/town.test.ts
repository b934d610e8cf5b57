import { expect } from 'chai'
import { html } from 'lit'
import { CdcElement } from '../../kernel/element.ts'
import { define } from '../../kernel/define.ts'
import { aTown } from '../../testing/builders.ts'
import { clear, place, shows, TestTown, until } from '../../testing/page.ts'
import type { CdcTown } from './town.ts'

/** Stands for any element. */
class Inside extends CdcElement {
  protected override view(): unknown {
    return html`${this.slug} · ${this.language} · ${this.origin}`
  }
}

describe('cdc-town', () => {
  afterEach(clear)

  it('gives town, language, colour and look to what is inside, also when it comes to life last', async () => {
    const town = new TestTown()
    await town.answers({ on: 'GET /v1/{tenant}', body: aTown(town.slug, { theme: { primary: '#7a1f5c' } }) })
    define('x-inside', Inside)
    const wrapper = await place<CdcTown>(
      html`<cdc-town tenant=${town.slug} lang="en" theme="dark"><x-inside></x-inside></cdc-town>`,
    )
    await import('./index.ts')
    const inside = wrapper.querySelector<Inside>('x-inside') as Inside
    await shows(inside, `${town.slug} · en · ${location.origin}`)
    await until(() => inside.style.getPropertyValue('--_fill') === 'rgb(122 31 92)')
    expect(inside.style.colorScheme).to.equal('dark')
  })

  it('changes what is inside when it changes', async () => {
    const town = new TestTown()
    await import('./index.ts')
    define('x-inside', Inside)
    const wrapper = await place<CdcTown>(html`<cdc-town tenant="nowhere"><x-inside></x-inside></cdc-town>`)
    const inside = wrapper.querySelector<Inside>('x-inside') as Inside
    await shows(inside, 'nowhere')
    wrapper.tenant = town.slug
    wrapper.lang = 'en'
    await shows(inside, `${town.slug} · en`)
  })
})
