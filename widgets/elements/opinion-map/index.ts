import { define } from '../../kernel/define.ts'
import { CdcOpinionMap } from './opinion-map.ts'

define('cdc-opinion-map', CdcOpinionMap)
