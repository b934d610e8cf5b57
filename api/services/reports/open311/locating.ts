import type { ForeignRequest } from '../../../kernel/http/protocol.ts'
import type { Place } from '../../../kernel/places/index.ts'
import { field } from './fields.ts'
import { Refusal } from './refusing.ts'
import { addressIn, positionIn } from './wording.ts'

/** Where a report is, as far as the client knows. */
export interface Located {
  readonly position: readonly [number, number]
  /** Metres by which it may be off; null when the client says where it is. */
  readonly accuracy: number | null
}

/** Metres by which a place may be off that was found by its name: of a street the index knows one place. */
const offBy: Record<Place['kind'], number> = { address: 20, place: 50, street: 300 }

/**
 * The place of a request: `lat` and `long`, or else what the town's geocoder finds under `address_string`. Waits for another system
 * perhaps: call it before the transaction's first statement.
 *
 * @throws Refusal 400 when there is neither, or the address is not found.
 */
export async function locate(request: ForeignRequest): Promise<Located> {
  const { fields } = request
  const address = addressIn(fields)
  if (field(fields, 'lat') !== undefined || field(fields, 'long') !== undefined || address.length < 2)
    return { position: positionIn(fields), accuracy: null }
  const { found } = await request.places.find(request, address, 1)
  const [place] = found
  if (!place) throw new Refusal(400, 'address_string was not found in this jurisdiction: lat and long are needed.')
  return { position: place.position, accuracy: offBy[place.kind] }
}
