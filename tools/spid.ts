import { NoDatabase } from './own-database.ts'
import { PostgresFault } from './postgres.ts'
import { Misuse, spidCommand, usage } from './spid/commands.ts'

try {
  console.log(await spidCommand(process.argv.slice(2)))
} catch (error) {
  const plain = error instanceof NoDatabase || error instanceof PostgresFault
  console.error(error instanceof Misuse ? `${error.message}\n\n${usage}` : plain ? error.message : error)
  process.exitCode = error instanceof Misuse ? 2 : 1
}
