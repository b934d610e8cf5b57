import { expect } from 'chai'
import { html } from 'lit'
import { aPetition, aTown } from '../../testing/builders.ts'
import { clear, place, shows, TestTown, until } from '../../testing/page.ts'
import type { CdcPetition } from '../petition/petition.ts'
import type { CdcTown } from './town.ts'

describe('cdc-town', () => {
  afterEach(clear)

  it('gives town, language, colour and look to what is inside, also when it comes to life last', async () => {
    const town = new TestTown()
    const petition = aPetition(town.slug)
    await town.answers(
      { on: 'GET /v1/{tenant}/petitions/{petition_id}', body: petition },
      { on: 'GET /v1/{tenant}', body: aTown(town.slug, { theme: { primary: '#7a1f5c' } }) },
    )
    await import('../petition/index.ts')
    const wrapper = await place<CdcTown>(
      html`<cdc-town tenant=${town.slug} lang="en" theme="dark"
        ><cdc-petition petition-id=${petition.id}></cdc-petition
      ></cdc-town>`,
    ).catch(() => document.querySelector<CdcTown>('cdc-town'))
    await import('./index.ts')
    const inside = wrapper?.querySelector<CdcPetition>('cdc-petition') as CdcPetition
    await shows(inside, '1,284 signatures')
    await until(() => inside.style.getPropertyValue('--_fill') === 'rgb(122 31 92)')
    expect(inside.style.colorScheme).to.equal('dark')
  })
})
