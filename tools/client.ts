import { connect, type Database } from '../api/kernel/db/index.ts'
import { inviteClient, listClients, removeClient, scopes, type Scope } from '../api/kernel/identity/index.ts'
import { NoDatabase, withOwnDatabase } from './own-database.ts'
import { PostgresFault } from './postgres.ts'

const usage = `npm run client -- COMMAND        applications of third parties

  invite [SCOPE …]     an invitation for one registration; scopes: ${scopes.filter((scope) => scope !== 'openid').join(', ')};
                       participate when none is named, which holds those after staff
  list                 every registered client
  remove CLIENT        a client and everything that was granted to it

docs/sign-in.md says what the invited one does with it. The database is that of npm start, or the one named by
DATABASE_OWNER_URL.`

/** What was typed is no command. */
class Misuse extends Error {}

const commands: Record<string, (database: Database, words: string[]) => Promise<string>> = {
  async invite(database, words) {
    const unknown = words.find((word) => !scopes.some((scope) => scope === word))
    if (unknown) throw new Misuse(`there is no scope ${unknown}`)
    const token = await inviteClient(database, words.length ? (words as Scope[]) : ['participate'])
    return `${token}\nValid for one registration within a week. It is not shown again.`
  },

  async list(database) {
    const clients = await listClients(database)
    const lines = clients.map(({ id, name, scope, redirectUris }) => `${id}  ${name}  ${scope}  ${redirectUris.join(' ')}`)
    return lines.join('\n') || 'No client is registered.'
  },

  async remove(database, [id]) {
    if (!id) throw new Misuse('which client?')
    return (await removeClient(database, id)) ? `${id} is removed` : `there is no client ${id}`
  },
}

try {
  const [name, ...words] = process.argv.slice(2)
  const command = name === undefined ? undefined : commands[name]
  if (!command) throw new Misuse(name === undefined ? 'which command?' : `there is no command ${name}`)
  await withOwnDatabase(async (url) => {
    const database = connect(url, 2)
    try {
      console.log(await command(database, words))
    } finally {
      await database.close()
    }
  })
} catch (error) {
  const misuse = error instanceof Misuse
  const plain = error instanceof NoDatabase || error instanceof PostgresFault
  console.error(misuse ? `${error.message}\n\n${usage}` : plain ? error.message : error)
  process.exitCode = misuse ? 2 : 1
}
