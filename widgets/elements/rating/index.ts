import { CdcRating } from './rating.ts'

// Not by `define`: this element neither gives nor takes a context, and most pages of a town have no other.
if (!customElements.get('cdc-rating')) customElements.define('cdc-rating', CdcRating)
