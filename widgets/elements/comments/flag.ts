import { Flagging } from '../../ui/moderation/flagging.ts'
import type { Acting, Panel } from './acting.ts'
import type { Comment } from './arranging.ts'

/** Says that somebody else's comment is against the rules. */
export class Flag extends Flagging implements Panel {
  constructor(acting: Acting, { id }: Comment) {
    super(acting.host, { kind: 'comment', id }, () => acting.close())
  }
}
