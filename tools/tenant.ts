import { tenantCommand } from './tenant/commands.ts'

const { code, output } = await tenantCommand(process.argv.slice(2))
if (code === 0) console.log(output)
else console.error(output)
process.exitCode = code
