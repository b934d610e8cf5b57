import { css } from 'lit'

export const styles = css`
  form,
  [aria-busy='true'] {
    min-block-size: 28em;
  }
  /* The bar at the bottom must not cover the field that has the focus. */
  input,
  textarea {
    scroll-margin-block: 16px 96px;
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 16px;
  }
  .choice {
    display: flex;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-weight: 400;
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .choice input {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 2px 0 0;
    accent-color: var(--_accent);
  }
  .choice li {
    position: relative;
    padding-inline-start: 1em;
  }
  .choice li::before {
    content: '·';
    position: absolute;
    inset-inline-start: 0.25em;
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-inline: -16px;
    padding: 12px 16px;
    border-block-start: 1px solid var(--_line);
    background: var(--_ground);
  }
  .bar .button {
    flex: 0 1 auto;
    min-inline-size: 8em;
  }
  .similar {
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .similar li {
    padding-block: 8px;
  }
  .similar .quiet {
    display: block;
  }
  dl > div {
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }
  dt {
    display: flex;
    align-items: center;
    justify-content: space-between;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .secret {
    display: block;
    padding: 12px;
    border: 1px dashed var(--_edge);
    border-radius: 4px;
    overflow-wrap: anywhere;
    user-select: all;
  }
  @container (min-width: 600px) {
    .bar {
      margin-inline: -24px;
      padding-inline: 24px;
    }
  }
`
