/** The count of a set: what the coach saw and what she corrected. */

import type { CoachEvent } from "./coach";

export interface Counts {
  readonly left: number;
  readonly right: number;
  readonly both: number;
}

export class Tally {
  private counts = { left: 0, right: 0, both: 0 };
  private last: keyof Counts = "both";

  /** Take a counted repetition as the coach numbered it. */
  take(event: Extract<CoachEvent, { kind: "rep_counted" }>): void {
    this.last = event.side ?? "both";
    this.counts[this.last] = event.number;
  }

  /** She pressed + or −: the side that moved last is corrected. Returns whom the coach must tell. */
  correct(by: 1 | -1): { side: "left" | "right" | null; by: number } {
    const before = this.counts[this.last];
    this.counts[this.last] = Math.max(before + by, 0);
    return { side: this.last === "both" ? null : this.last, by: this.counts[this.last] - before };
  }

  get sides(): Counts {
    return { ...this.counts };
  }

  get alternates(): boolean {
    return this.counts.left > 0 || this.counts.right > 0;
  }

  /** What she is counting now: of the side that moved last. */
  get now(): number {
    return this.counts[this.last];
  }

  /** The number that a set is told by, of each side: a side that was not done does not count as done. */
  get amount(): number {
    const { left, right, both } = this.counts;
    return both + Math.floor((left + right) / 2);
  }
}
