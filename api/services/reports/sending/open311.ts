import type { Open311Destination } from '../destinations.ts'
import { SendingFault, type Sender } from './sender.ts'

/** Reports to a system that speaks Open311 GeoReport v2. */
export const open311Sender: Sender<Open311Destination> = {
  send() {
    return Promise.reject(new SendingFault('sending by Open311 is not there yet', { lasting: true }))
  },
}
