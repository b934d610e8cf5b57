import { define } from '../../kernel/define.ts'
import { CdcTown } from './town.ts'

define('cdc-town', CdcTown)
