import { css } from 'lit'

export const styles = css`
  form.card {
    min-block-size: 28em;
  }
  /* The bar at the bottom must not cover the field that has the focus. */
  input,
  textarea,
  button {
    scroll-margin-block: 16px 96px;
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 16px;
  }
  .notes {
    white-space: normal;
  }
  .notes li {
    position: relative;
    padding-inline-start: 1em;
  }
  .notes li + li {
    margin-block-start: 8px;
  }
  .notes li::before {
    content: '·';
    position: absolute;
    inset-inline-start: 0.25em;
    font-weight: 700;
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
    min-inline-size: 8em;
  }
  @container (min-width: 600px) {
    .bar {
      margin-inline: -24px;
      padding-inline: 24px;
    }
  }
`
