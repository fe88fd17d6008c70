import { svg, type TemplateResult } from "lit";

const R = 52;
export const ROUND = 2 * Math.PI * R;
const LUNG = { least: 26, more: 20 } as const;

/** The ring of a set, and in it the breath. */
export const ring = (): TemplateResult => svg`
  <svg class="ring" viewBox="0 0 120 120" aria-hidden="true" focusable="false">
    <circle class="lung" cx="60" cy="60" r=${LUNG.least}></circle>
    <circle class="track" cx="60" cy="60" r=${R}></circle>
    <circle class="share" cx="60" cy="60" r=${R} stroke-dasharray=${ROUND} stroke-dashoffset=${ROUND}
      transform="rotate(-90 60 60)"></circle>
  </svg>`;

/** Moves the ring without drawing the page anew. */
export function turn(within: ParentNode, share: number, breath: number | null): void {
  const left = ROUND * (1 - Math.min(1, Math.max(0, share)));
  within.querySelector(".share")?.setAttribute("stroke-dashoffset", left.toFixed(1));
  const lung = breath === null ? 0 : LUNG.least + LUNG.more * breath;
  within.querySelector(".lung")?.setAttribute("r", lung.toFixed(1));
}
