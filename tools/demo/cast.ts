import { v7 } from 'uuid'
import { demoCitizens, demoLogin, type VerifiedLogin } from '../../api/kernel/identity/index.ts'
import { appointOperator } from '../../api/kernel/operator/index.ts'
import type { Operator } from '../../api/kernel/tenancy/index.ts'
import type { Speaker, PastApi } from './past-api.ts'
import { inventedLogin, randomNumbers } from './people.ts'

/** The people of the demonstration: the sample citizens, the towns' staff, and invented residents. */
export interface Cast {
  readonly random: () => number
  /** The sample citizen with that key, or else an invented resident of that name; always the same person. */
  of(who: string, town: string): Promise<Speaker>
  staff(town: string, role: 'administrator' | 'moderator' | 'officer'): Speaker
  /** A new resident with a name, whom the clerk can find. */
  somebody(town: string): Promise<Speaker>
  /** Somebody of whom nothing is stored but the act. */
  passerBy(town: string): Speaker
}

/** Enrols the sample citizens and gives the staff their roles; the rest is enrolled when the story needs it. */
export async function castOf(api: PastApi, operator: Operator, today: Date): Promise<Cast> {
  const random = randomNumbers(41)
  const known = new Map<string, Promise<Speaker>>()
  const staff = new Map<string, Speaker>()
  const enrol = async (source: string, login: VerifiedLogin): Promise<Speaker> => {
    const sub = await api.app.identity.enroll(source, login)
    const standing: Record<string, VerifiedLogin['standing'][number]['standing'][]> = {}
    for (const tie of login.standing) (standing[tie.tenant] ??= []).push(tie.standing)
    return { sub, standing, age: today.getUTCFullYear() - Number(login.birthDate!.slice(0, 4)) }
  }
  for (const citizen of demoCitizens) {
    const speaker = await enrol('demo', demoLogin(citizen, today))
    known.set(citizen.key, Promise.resolve(speaker))
    if (citizen.operator) await appointOperator(operator.database, speaker.sub, api.now())
    if (!citizen.staff) continue
    staff.set(`${citizen.staff.tenant} ${citizen.staff.role}`, speaker)
    await operator.giveRole(citizen.staff.tenant, speaker.sub, citizen.staff.role, null, api.now())
  }
  return {
    random,
    of(who, town) {
      const found = known.get(who) ?? enrol('sample', inventedLogin(who, town, random, who))
      known.set(who, found)
      return found
    },
    staff: (town, role) => staff.get(`${town} ${role}`)!,
    somebody: (town) => enrol('sample', inventedLogin(v7(), town, random)),
    passerBy(town) {
      const draw = random()
      const standing = draw < 0.78 ? 'resident' : draw < 0.9 ? 'works_here' : 'studies_here'
      return { sub: v7(), standing: { [town]: [standing] }, age: 17 + Math.floor(random() * 65) }
    },
  }
}
