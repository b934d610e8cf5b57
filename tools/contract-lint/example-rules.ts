import { Ajv2020 } from 'ajv/dist/2020.js'
import formatsModule from 'ajv-formats'
import { entriesOf, isObject, operationsOf, responsesOf, type Json } from './document.ts'
import { when, type ContractRule } from './rule.ts'

interface MediaAt {
  media: Json
  path: (string | number)[]
}

/** Every body of an unresolved document, once: asked for, answered, or shared by answers. */
function bodiesOf(document: Json): MediaAt[] {
  const shared = entriesOf(isObject(document.components) ? document.components.responses : undefined)
  const bodies = [
    ...operationsOf(document).map(({ operation, path }) => ({ body: operation.requestBody, path: [...path, 'requestBody'] })),
    ...responsesOf(document).map(({ response, path }) => ({ body: response as unknown, path })),
    ...shared.map(([name, body]) => ({ body, path: ['components', 'responses', name] })),
  ]
  return bodies.flatMap(({ body, path }) =>
    entriesOf(isObject(body) ? body.content : undefined).flatMap(([type, media]) =>
      isObject(media) ? [{ media, path: [...path, 'content', type] }] : [],
    ),
  )
}

function examplesOf(document: Json, { example, examples }: Json): unknown[] {
  if (example !== undefined) return [example]
  const shared = isObject(document.components) && isObject(document.components.examples) ? document.components.examples : {}
  return entriesOf(examples).map(([, one]) => {
    const name = isObject(one) && String(one.$ref).split('/').at(-1)
    return (name && name in shared ? (shared[name] as Json) : (one as Json)).value
  })
}

/** That a body has an example, and that the example is one. */
export const exampleRules: Record<string, ContractRule> = {
  'bodies-with-examples': {
    says: 'Every JSON body, asked for or answered, has an example.',
    severity: 'error',
    find: (document) =>
      bodiesOf(document).flatMap(({ media, path }) =>
        when(/[/+]json$/.test(String(path.at(-1))) && examplesOf(document, media).length === 0, 'the body has no example', path),
      ),
  },
  'true-examples': {
    says: 'The example of a body fits its schema.',
    severity: 'error',
    find: (document) => {
      const ajv = new Ajv2020({ strict: false })
      ;(formatsModule as unknown as (ajv: Ajv2020) => void)(ajv)
      ajv.addSchema(document, 'contract')
      return bodiesOf(document).flatMap(({ media, path }) => {
        const examples = examplesOf(document, media)
        if (!examples.length) return []
        const validate = ajv.compile({ $ref: `contract#/${[...path, 'schema'].map(escapeStep).join('/')}` })
        return examples.flatMap((value) =>
          when(!validate(value), ajv.errorsText(validate.errors, { dataVar: 'the example' }), path),
        )
      })
    },
  },
}

/** A step of a JSON pointer within an address. */
const escapeStep = (step: string | number) => encodeURIComponent(String(step).replaceAll('~', '~0').replaceAll('/', '~1'))
