import type { DestinationKind, DestinationSetting } from '../destinations.ts'
import { emailSender } from './email.ts'
import { open311Sender } from './open311.ts'
import type { Sender } from './sender.ts'

type Senders = { readonly [Kind in DestinationKind]: Sender<Extract<DestinationSetting, { kind: Kind }>> }

/** By which way reports reach destinations of each kind. */
const senders: Senders = { email: emailSender, open311: open311Sender }

/** The sender for the destination. */
export const senderFor = ({ kind }: DestinationSetting): Sender => senders[kind] as Sender
