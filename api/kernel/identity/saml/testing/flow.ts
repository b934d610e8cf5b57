import { draft, sign, type Answer } from '../../../../../demo/spid/answer.ts'
import { testCitizens } from '../../../../../demo/spid/citizens.ts'
import { readRequest, type Asked } from '../../../../../demo/spid/request.ts'
import { newId } from '../../../../../demo/spid/saml.ts'
import { townPage } from '../../../../testing/start-api.ts'
import { Browser, type Visited } from '../../testing/browser.ts'
import { ElementClient } from '../../testing/element.ts'
import type { Double } from './double.ts'
import { formOn, linksOn } from './fields.ts'

/** A sign-in that waits for the provider's answer. */
export interface Flow {
  readonly browser: Browser
  readonly element: ElementClient
  /** The page on which the provider was chosen. */
  readonly choice: Visited
  /** What the provider was asked, and how. */
  readonly asked: Asked & { readonly xml: string }
  /** What an answer to it has to say, of Maria. */
  readonly parts: Answer
  /** Sends an answer, by the citizen's browser unless another is named, as far as it leads. */
  answer(xml: string, browser?: Browser, origin?: string): Promise<Visited>
}

interface FlowOptions {
  readonly town?: string
  /** Least assurance that the element asks for. */
  readonly needed?: string
  readonly source?: 'spid' | 'cie'
  /** Entity id of the provider that is chosen. */
  readonly provider?: string
  readonly citizen?: string
  readonly browser?: Browser
}

/** Begins a sign-in in a popup and chooses the provider. @param now The provider's time. */
export async function begin(origin: string, { provider }: Double, now: Date, options: FlowOptions = {}): Promise<Flow> {
  const { town = 'bari', needed, source = 'spid', citizen = 'maria', browser = new Browser(origin) } = options
  const entityId = options.provider ?? provider.entityId
  const element = new ElementClient(origin, { origin: townPage, tenant: town, mode: 'popup' })
  const authorize = element.authorize({ ...(needed && { acr_values: needed }), prompt: 'login' })
  const first = await browser.follow(authorize)
  const choice = first.body.includes('idp=') ? first : await browser.follow(`${first.url.href}/${source}`)
  const link = linksOn(choice.body).find((address) => new URL(address, origin).searchParams.get('idp') === entityId)
  if (!link) throw new Error(`${entityId} is not offered:\n${choice.body}`)
  const away = await browser.visit(link)
  const fields = away.location ? new URL(away.location).searchParams : new URLSearchParams(formOn(away.body).fields)
  const asked = readRequest(fields, away.location ? 'redirect' : 'post')
  const consumer = `${origin}/signin/from/${source}`
  const { attributes } = testCitizens.find(({ key }) => key === citizen)!
  return {
    ...{ browser, element, choice, asked },
    parts: {
      ...{ provider: entityId, audience: asked.issuer, requestId: asked.id, consumer, at: now },
      ...{ level: asked.level, attributes, nameId: newId() },
    },
    answer(xml, by = browser, to = origin) {
      const fields = { SAMLResponse: Buffer.from(xml).toString('base64'), RelayState: asked.relayState! }
      return by.follow(`${to}/signin/from/${source}`, fields)
    },
  }
}

/** The right answer, signed. */
export const rightAnswer = ({ parts }: Flow, { signer }: Double, like: Partial<Answer> = {}) =>
  sign(draft({ ...parts, ...like }), signer)
