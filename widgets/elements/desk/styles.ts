import { css } from 'lit'

/** Rooms left, the room at hand right; in a narrow box the rooms are a menu above. */
export const styles = css`
  .house {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .menu {
    display: flex;
    inline-size: 100%;
    justify-content: space-between;
  }
  .menu::after {
    content: '';
    inline-size: 9px;
    block-size: 9px;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  .opened .menu::after {
    transform: rotate(-135deg);
  }
  .side nav {
    display: none;
    padding-block-start: 8px;
  }
  .side.opened nav {
    display: block;
  }
  .side ul {
    margin-block-end: 12px;
  }
  .side li a {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    padding: 6px 12px;
    border-inline-start: 4px solid transparent;
    border-radius: 0 var(--_radius) var(--_radius) 0;
    color: inherit;
    text-decoration: none;
  }
  .side li a:hover {
    background: var(--_soft);
    text-decoration: underline;
  }
  .side li a[aria-current='page'] {
    border-inline-start-color: var(--_accent);
    background: var(--_soft);
    font-weight: 600;
  }
  .side label {
    margin-block-end: 12px;
  }
  .who {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .place > .heading {
    margin-block-end: 12px;
  }
  @container (min-width: 1080px) {
    .house {
      gap: 24px;
      grid-template-columns: 176px minmax(0, 1fr);
    }
    .menu {
      display: none;
    }
    .side nav {
      display: block;
      position: sticky;
      inset-block-start: 16px;
      padding-block-start: 0;
    }
  }
`
