import { css } from 'lit'

/** The list of places under a field, beside `fieldStyles`. */
export const addressStyles = css`
  .address {
    position: relative;
  }
  .places {
    max-block-size: 320px;
    margin: 4px 0 0;
    padding: 0;
    overflow: auto;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    background: var(--_ground);
    list-style: none;
  }
  .places [role='option'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 12px;
    min-block-size: 44px;
    padding: 8px 12px;
    cursor: pointer;
  }
  .places [aria-selected='true'] {
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
    background: var(--_soft);
  }
  @media (forced-colors: active) {
    .places [aria-selected='true'] {
      outline-color: Highlight;
    }
  }
`
