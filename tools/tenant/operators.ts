import { appointOperator, dismissOperator, listOperators } from '../../api/kernel/operator/index.ts'
import { OperatorFault, type Operator } from '../../api/kernel/tenancy/index.ts'

/** Lets somebody who has signed in once run the platform. */
export async function appoint({ database }: Operator, person: string): Promise<string> {
  if (!(await appointOperator(database, person, new Date())))
    throw new OperatorFault(`Nobody with the id ${person} has ever signed in.`)
  return `${person} runs the platform, at /operator of the API`
}

/** Takes that away, from the next request on. */
export async function dismiss({ database }: Operator, person: string): Promise<string> {
  if (!(await dismissOperator(database, person)))
    throw new OperatorFault(`${person} does not run the platform; "operator list" shows who does.`)
  return `${person} no longer runs the platform`
}

/** Who runs the platform, one in a line. */
export async function showOperators({ database }: Operator): Promise<string> {
  const operators = await listOperators(database)
  return operators.map(({ person_id, since }) => `${person_id}  since ${since.toISOString()}`).join('\n') || 'nobody yet'
}
