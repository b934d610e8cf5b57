export { anchorOf, find, type Anchor } from './anchor.ts'
export { diffForReaders, type Piece } from './diff.ts'
export { follow, stateSince, type PassageState } from './following.ts'
export { prose } from './readable.ts'
