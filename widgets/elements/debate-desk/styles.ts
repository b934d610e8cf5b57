import { css } from 'lit'

export const styles = css`
  .between {
    justify-content: space-between;
  }
  .code {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .line {
    display: block;
  }
  .begin {
    inline-size: 100%;
    margin-block-end: 12px;
  }
  .items .open .line {
    margin-block-start: 2px;
    line-height: 1.35;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block-end: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .parts .break {
    flex-basis: 100%;
  }
  .task[aria-current='page'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 600;
  }
  .room > .button,
  .room form > .button {
    align-self: start;
  }
  .button.small {
    padding-inline: 12px;
    font-size: 0.875em;
  }
  .phase-line svg {
    display: block;
    inline-size: 100%;
    block-size: 20px;
  }
  .phase-line rect {
    fill: var(--_line);
  }
  .phase-line .gone {
    fill: var(--_edge);
  }
  .phase-line .present {
    fill: var(--_accent);
  }
  .phase-line .today {
    fill: var(--_ink);
  }
  .phase-line ol {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(11em, 1fr));
    gap: 4px 16px;
    margin-block-start: 8px;
  }
  .phase-line [aria-current='step'] strong {
    color: var(--_accent);
  }
  .phase-line li .quiet {
    display: block;
  }
  .phase > * + label {
    margin-block-start: 8px;
  }
  .label + .row {
    margin-block-start: 8px;
  }
  .phase {
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .facts > div {
    display: grid;
    gap: 0 16px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  dt {
    font-weight: 600;
  }
  details.asked,
  details.goals {
    border-block-end: 1px solid var(--_line);
  }
  summary {
    min-block-size: 44px;
    padding-block: 10px;
    cursor: pointer;
  }
  .asked > fieldset,
  .goals > :last-child {
    padding-block-end: 16px;
  }
  .targets {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    margin-inline-start: 34px;
  }
  .dossier > li,
  .proposals > li,
  .voices > li {
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .tools {
    gap: 0 16px;
  }
  .tools [aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
    text-decoration: none;
  }
  .address {
    overflow-wrap: anywhere;
  }
  .opened {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .point {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .point > legend {
    padding-inline: 8px;
  }
  .proposals > li {
    padding-block: 0;
  }
  .proposals .open {
    inline-size: 100%;
    padding-inline: 0;
  }
  .inside {
    padding-block: 4px 16px;
  }
  .voice {
    display: flex;
    gap: 4px;
  }
  .voice > .pick {
    flex: none;
    align-self: start;
    min-block-size: 44px;
  }
  .voice > div {
    flex: 1;
    min-inline-size: 0;
  }
  .hidden-voice .prose {
    color: var(--_muted);
  }
  .voice-bulk {
    position: sticky;
    inset-block-end: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .code-text {
    font-family: ui-monospace, monospace;
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  blockquote {
    margin: 12px 0 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }
  input[type='url'] {
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
    font-weight: 400;
  }
  @container (min-width: 600px) {
    .facts > div {
      grid-template-columns: minmax(8em, 1fr) 2fr;
    }
  }
  @media (forced-colors: active) {
    .phase-line rect {
      fill: GrayText;
    }
    .phase-line .present {
      fill: Highlight;
    }
    .phase-line .today {
      fill: CanvasText;
    }
  }
`
