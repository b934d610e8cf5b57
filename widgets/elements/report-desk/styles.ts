import { css } from 'lit'

export const styles = css`
  .between {
    justify-content: space-between;
  }
  .code {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    user-select: all;
  }
  .open .code {
    user-select: none;
  }
  .whole {
    white-space: nowrap;
  }
  .narrow summary {
    min-block-size: 44px;
    padding-block: 10px;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .narrow > div {
    padding-block-end: 12px;
  }
  .narrow label {
    font-size: 0.875em;
  }
  .views {
    gap: 0 16px;
  }
  .line {
    display: block;
  }
  .open .line {
    margin-block-start: 2px;
    line-height: 1.35;
  }
  .promise {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 1px 8px;
    border-radius: 80px;
    background: var(--_soft);
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }
  .promise svg.icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .promise.warn {
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .promise.bad {
    background: var(--_bad-soft);
    color: var(--_bad);
  }
  .mark {
    color: var(--_warn);
  }
  .task .late {
    color: var(--_bad);
  }
  .where {
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .answers > div {
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .photos .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    font-size: 0.875em;
  }
  .messages > li {
    margin-block: 8px;
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_line);
    background: var(--_soft);
  }
  .messages > .staff {
    border-inline-start-color: var(--_accent);
  }
  .candidates > li {
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .candidates img {
    float: inline-end;
    inline-size: 64px;
    block-size: 48px;
    margin-inline-start: 8px;
    border-radius: 4px;
    object-fit: cover;
  }
  .deliveries > li {
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  dialog.black {
    inline-size: min(96vw, 60em);
    max-block-size: 96vh;
    margin: auto;
    padding: 16px;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_ground);
    color: var(--_ink);
    overflow: auto;
  }
  dialog.black::backdrop {
    background: rgb(0 0 0 / 70%);
  }
  .drawing {
    position: relative;
    inline-size: fit-content;
    margin-inline: auto;
    touch-action: none;
    cursor: crosshair;
  }
  .drawing img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 60vh;
  }
  .drawing svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .drawing rect {
    fill: #000000;
    stroke: #ffffff;
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
    cursor: pointer;
  }
  .drawing rect.chosen {
    stroke: #ffbf00;
    stroke-width: 4px;
    outline: none;
  }
`
