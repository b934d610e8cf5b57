import { css } from 'lit'

export const styles = css`
  article,
  .skeleton {
    min-block-size: 25em;
  }
  .eyebrow {
    justify-content: space-between;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .code {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    user-select: all;
  }
  .late {
    color: var(--_bad);
    font-weight: 600;
  }
  .place {
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .place a {
    display: inline-block;
    padding-block: 10px;
  }
  .answers > div {
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .photos {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
    gap: 8px;
  }
  .photos a {
    display: block;
  }
  .photos img {
    display: block;
    inline-size: 100%;
    aspect-ratio: 4 / 3;
    object-fit: cover;
    border-radius: 4px;
    background: var(--_soft);
  }
  .photos p,
  .photos .hidden a {
    display: none;
  }
  .photos .hidden p {
    display: grid;
    place-items: center;
    aspect-ratio: 4 / 3;
    padding: 8px;
    border-radius: 4px;
    background: var(--_soft);
    text-align: center;
  }
  .panel {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .line {
    margin-inline-start: 6px;
    padding-inline-start: 20px;
    border-inline-start: 2px solid var(--_line);
  }
  .line > li {
    position: relative;
    padding-block-end: 12px;
  }
  .line > li::before {
    content: '';
    position: absolute;
    inset-inline-start: -27px;
    inset-block-start: 6px;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    background: var(--_accent);
  }
  @media (forced-colors: active) {
    .line > li::before {
      border: 6px solid CanvasText;
    }
  }
`
