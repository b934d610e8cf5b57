import { css } from 'lit'

/** The look of a box to write in or to choose from, to be put into a rule. */
export const fieldBox = css`
  display: block;
  inline-size: 100%;
  min-block-size: 44px;
  margin-block-start: 4px;
  padding: 8px 12px;
  border: 1px solid var(--_edge);
  border-radius: 4px;
  background: var(--_ground);
  color: var(--_ink);
  font: inherit;
`
