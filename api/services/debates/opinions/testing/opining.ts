import type { components } from '../../../../../types/openapi.d.ts'
import type { Caller, Citizen } from '../../../../testing/caller.ts'
import { at, type DebateTown } from '../../testing/town.ts'

export type Statement = components['schemas']['Statement']
type Opinion = components['schemas']['OpinionValue']

const statements = '/v1/{tenant}/debates/{debate_id}/statements'

/** What the tests of opinions do in a debate. */
export function opining({ api }: DebateTown, debateId: string) {
  const statementAt = (id: string) => ({ path: { ...at(debateId).path, statement_id: id } })
  const state = (who: Caller, text: string) =>
    who.POST(statements, { params: { ...at(debateId), header: api.key() }, body: { text } })
  const opine = (who: Citizen, statement: string, opinion: Opinion) =>
    api.as(who).PUT('/v1/{tenant}/debates/{debate_id}/statements/{statement_id}/opinions/mine', {
      params: statementAt(statement),
      body: { opinion },
    })
  return {
    state,
    opine,
    /** Statements of the administration. */
    async stated(who: Caller, ...texts: readonly string[]): Promise<Statement[]> {
      const made: Statement[] = []
      for (const text of texts) made.push((await state(who, text)).data!)
      return made
    },
    /** A new citizen for each line, who says of each statement what its sign says: `+` agree, `-` disagree, `0` pass, `.` nothing. */
    async crowd(asked: readonly Statement[], lines: readonly string[]): Promise<Citizen[]> {
      const opinions: Record<string, Opinion> = { '+': 'agree', '-': 'disagree', '0': 'pass' }
      const people: Citizen[] = []
      for (const line of lines) {
        const person = await api.citizen()
        const said = [...line].flatMap((sign, place) => (opinions[sign] ? [[asked[place]!.id, opinions[sign]] as const] : []))
        await Promise.all(said.map(([id, opinion]) => opine(person, id, opinion)))
        people.push(person)
      }
      return people
    },
    listed: (who: Caller = api.anonymous, query = {}) => who.GET(statements, { params: { ...at(debateId), query } }),
    mine: (who: Citizen) => api.as(who).GET('/v1/{tenant}/debates/{debate_id}/opinions/mine', { params: at(debateId) }),
    takeBack: (who: Citizen) => api.as(who).DELETE('/v1/{tenant}/debates/{debate_id}/opinions/mine', { params: at(debateId) }),
    hide: (who: Caller, id: string, reason: string) =>
      who.PUT('/v1/{tenant}/debates/{debate_id}/statements/{statement_id}/hiding', { params: statementAt(id), body: { reason } }),
    show: (who: Caller, id: string) =>
      who.DELETE('/v1/{tenant}/debates/{debate_id}/statements/{statement_id}/hiding', { params: statementAt(id) }),
    async picture() {
      return (await api.anonymous.GET('/v1/{tenant}/debates/{debate_id}/opinion-picture', { params: at(debateId) })).data!
    },
    /** Lets a minute pass, and the groups be found. */
    async aMinuteLater() {
      // Groups that are being found already are those of the minute before.
      await api.app.rest()
      api.setNow(new Date(api.now().getTime() + 60_000))
      await api.app.runErrands()
    },
  }
}
