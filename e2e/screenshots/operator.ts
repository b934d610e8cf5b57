import { enter, first } from './acting.ts'
import { api } from './demo.ts'
import type { Scene } from './scene.ts'

const come = first(enter('cdc-operator', 'sandra'), (page) => page.locator('cdc-operator table').waitFor())

/** The page of whoever runs the platform. */
export function operatorScenes(): Scene[] {
  const at = `${api}/operator`
  return [
    { name: 'operator-door', at },
    { name: 'operator-towns', at, act: come },
    {
      name: 'operator-town',
      at,
      act: first(come, (page) => page.getByRole('link', { name: 'Bari', exact: true }).click()),
    },
    {
      name: 'operator-health',
      at,
      act: first(
        come,
        (page) => page.getByRole('link', { name: 'Stato' }).click(),
        (page) => page.locator('cdc-operator .tiles').waitFor(),
      ),
    },
  ]
}
