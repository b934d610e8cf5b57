import { createHash } from 'node:crypto'
import type { Outbound } from '../../outbound/outbound.ts'
import { parsed, signFor, voucherFor, type PdndClient, type PdndPlace } from './pdnd.ts'
import { faultIn, RegisterFault, type ResidenceAnswer, type ResidenceQuestion, type ResidenceRegister } from './register.ts'

/** Where the register of residents stands, for every town. */
export interface AnprPlace extends PdndPlace {
  /** Of the service C008, up to the version: `…/C008-servizioVerificaDichResidenza/v1`. */
  readonly address: string
  /** `aud` of what is signed for it. */
  readonly audience: string
}

/** Milliseconds for the voucher and the answer together. */
const patience = 10_000
/** The register has nobody with these data. */
const nobody = 'EN122'

/**
 * The national register of residents (ANPR), service C008 "verifica dichiarazione di residenza", asked by PDND: whether somebody lives
 * in the town, yes or no, and nothing else of them. docs/standing.md says what of this is from the source, and what is assumed.
 */
export function anprRegister(place: AnprPlace, client: PdndClient, outbound: Outbound): ResidenceRegister {
  return {
    address: place.address,
    async lives(question, ending) {
      const { now, reference } = question
      const signal = AbortSignal.any([ending, AbortSignal.timeout(patience)])
      const { audience } = place
      const evidence = await signFor(client, { aud: audience, purposeId: client.purposeId, ...trackingOf(reference) }, now)
      const voucher = await voucherFor(client, place, evidence, { outbound, now, signal })
      const body = JSON.stringify(requestOf(question))
      const digest = `SHA-256=${createHash('sha256').update(body).digest('base64')}`
      const type = 'application/json'
      const signed_headers = [{ digest }, { 'content-type': type }]
      const headers = {
        Authorization: `Bearer ${voucher}`,
        'Content-Type': type,
        Accept: type,
        Digest: digest,
        'Agid-JWT-Signature': await signFor(client, { aud: audience, signed_headers }, now),
        'Agid-JWT-TrackingEvidence': evidence,
      }
      const answer = await outbound.ask(`${place.address}/anpr-service-e002`, { method: 'POST', headers, body }, signal)
      return answerIn(answer.status, answer.text) ?? refuse(faultIn(answer, 'ANPR'))
    },
  }
}

/** Who asked, in the town's own domain (AUDIT_REST_02): a person for themselves, so that the check's id stands for them. */
const trackingOf = (reference: string) => ({
  userID: reference,
  userLocation: 'casa-del-cittadino',
  LoA: 'LoA3',
  dnonce: reference.replaceAll('-', '').slice(-13),
})

const requestOf = ({ taxCode, town, reference, now }: ResidenceQuestion) => ({
  idOperazioneClient: reference,
  criteriRicerca: { codiceFiscale: taxCode },
  datiRichiesta: {
    dataRiferimentoRichiesta: now.toISOString().slice(0, 10),
    motivoRichiesta: reference,
    casoUso: 'C008',
  },
  verifica: { residenza: { indirizzo: { comune: { nomeComune: town.name, codiceIstat: town.istatCode } } } },
})

interface Anomaly {
  readonly codiceErroreAnomalia?: unknown
}

/** What the register says; undefined when it says nothing of the person. */
function answerIn(status: number, text: string): ResidenceAnswer | undefined {
  const told = (parsed(text) ?? {}) as {
    listaErrori?: Anomaly[]
    listaAnomalie?: Anomaly[]
    listaSoggetti?: { datiSoggetto?: { infoSoggettoEnte?: { valore?: unknown }[] }[] }
  }
  const wrong = [told.listaErrori, told.listaAnomalie].flatMap((list) => (Array.isArray(list) ? list : []))
  if ((status === 200 || status === 404) && wrong.some(({ codiceErroreAnomalia: code }) => code === nobody)) return 'not_found'
  if (status !== 200) return undefined
  const said = told.listaSoggetti?.datiSoggetto?.[0]?.infoSoggettoEnte?.[0]?.valore
  if (said === 'S') return 'resident'
  if (said === 'N') return 'not_resident'
  throw new RegisterFault('ANPR answered neither yes nor no')
}

function refuse(fault: RegisterFault): never {
  throw fault
}
