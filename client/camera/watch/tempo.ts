/** Where landmarks show a move badly, tempo leads: she follows the beats, the count goes along, and she puts it right. */

import type { Pace } from "../../generated/wire";
import { countAt, type Moment, momentAt, timeOf, totalOf } from "../../player/pace";

export interface TempoEvents {
  /** A beat begins. */
  beat(moment: Moment): void;
  /** So many repetitions are complete on each side. */
  count(amount: number): void;
  done(): void;
}

const SECOND = 1000;

export class Tempo {
  private over = 0;
  private began: number | null = null;
  private beats = -1;

  constructor(
    private readonly pace: Pace,
    private readonly goal: number,
    private readonly ready: number,
    private readonly events: TempoEvents,
  ) {}

  /** Units of each side: a half-done pair of sides counts for none. */
  get amount(): number {
    return Math.floor(this.over / this.pace.rounds);
  }

  get leads(): boolean {
    return this.began !== null;
  }

  /** She holds the start: it begins in a moment, with the repetition that was under way. */
  go(now: number): void {
    if (this.leads || this.over >= this.total) return;
    this.began = now + this.ready * SECOND - timeOf(this.pace, this.over);
    this.beats = -1;
  }

  /** She is gone: the tempo waits for her. */
  wait(): void {
    this.began = null;
  }

  /** She pressed + or −. */
  correct(by: 1 | -1): void {
    const over = Math.max(this.over + by * this.pace.rounds, 0);
    if (this.began !== null) this.began -= timeOf(this.pace, over - this.over);
    this.over = over;
    this.beats = -1;
  }

  tick(now: number): void {
    if (this.began === null || now < this.began + timeOf(this.pace, this.over)) return;
    const over = Math.min(countAt(this.pace, now - this.began), this.total);
    if (over > this.over) {
      const before = this.amount;
      this.over = over;
      if (this.amount > before) this.events.count(this.amount);
    }
    if (this.over >= this.total) {
      this.wait();
      this.events.done();
      return;
    }
    const moment = momentAt(this.pace, now - this.began);
    if (moment.index === this.beats) return;
    this.beats = moment.index;
    this.events.beat(moment);
  }

  private get total(): number {
    return totalOf(this.pace, this.goal);
  }
}
