import { define } from '../../kernel/define.ts'
import { CdcProposalEditor } from './proposal-editor.ts'

define('cdc-proposal-editor', CdcProposalEditor)
