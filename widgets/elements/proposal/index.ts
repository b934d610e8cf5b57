import { define } from '../../kernel/define.ts'
import { CdcProposal } from './proposal.ts'

define('cdc-proposal', CdcProposal)
