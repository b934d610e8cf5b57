import { connect } from '../api/kernel/db/index.ts'
import { asVariables, prepareRotation, rotateKept, turnRotation } from '../api/kernel/identity/index.ts'
import { NoDatabase, withOwnDatabase } from './own-database.ts'
import { PostgresFault } from './postgres.ts'

const usage = `npm run keys -- COMMAND        the keys that sign access tokens, ID tokens and cookies

  prepare    a new key behind each that signs: known everywhere, signing nothing
  turn       the new key signs; the old one holds for what it has signed

Keys of the environment (CDC_ACCESS_TOKEN_KEY, CDC_COOKIE_KEYS, CDC_JWKS) are printed as they are to be set; those that are kept in the
database are changed there. Start every process anew after each step. docs/operating.md says when.`

const steps = { prepare: prepareRotation, turn: turnRotation }

const [name] = process.argv.slice(2)
const step = name !== undefined && Object.hasOwn(steps, name) ? steps[name as keyof typeof steps] : undefined
if (!step) {
  console.error(usage)
  process.exitCode = 2
} else {
  const { CDC_ACCESS_TOKEN_KEY: accessTokenKey, CDC_COOKIE_KEYS: cookieKeys, CDC_JWKS: jwks } = process.env
  const given = { ...(accessTokenKey && { accessTokenKey }), ...(cookieKeys && { cookieKeys }), ...(jwks && { jwks }) }
  try {
    if (Object.keys(given).length > 0) {
      for (const [variable, value] of Object.entries(asVariables(await step(given)))) console.log(`${variable}='${value}'`)
    } else {
      await withOwnDatabase(async (url) => {
        const owner = connect(url, 1)
        const rotated = await rotateKept(owner, step).finally(() => owner.close())
        console.log(
          rotated.length ? `Done: ${rotated.join(', ')}. Start every process anew.` : 'Nothing is kept: start the API first.',
        )
      })
    }
  } catch (error) {
    console.error(error instanceof NoDatabase || error instanceof PostgresFault ? error.message : error)
    process.exitCode = 1
  }
}
