/** The count of a set: what the coach saw, or, where it sees too little, what the tempo led through. */

import type { Watching as Told } from "../../generated/wire";
import type { CoachEvent } from "./coach";
import { type Counts, Tally } from "./tally";
import { Tempo, type TempoEvents } from "./tempo";

type Counted = Extract<CoachEvent, { kind: "rep_counted" }>;

export class Count {
  private readonly tally = new Tally();
  private readonly tempo: Tempo | null;

  constructor(
    private readonly told: Told,
    events: TempoEvents,
  ) {
    this.tempo = told.counted ? null : new Tempo(told.pace, told.goal, told.ready, events);
  }

  /** The number that she hears. */
  get now(): number {
    return this.tempo?.amount ?? this.tally.now;
  }

  /** The number that the set is told by. */
  get amount(): number {
    return this.tempo?.amount ?? this.tally.amount;
  }

  /** Of each side, where sides count alone. */
  get sides(): Counts | null {
    return this.tally.alternates ? this.tally.sides : null;
  }

  /** One side has just been done, and the other has not. */
  get otherSide(): boolean {
    const { sides, now, told } = this;
    return sides !== null && now === told.goal && Math.min(sides.left, sides.right) < told.goal;
  }

  /** Take a repetition of the coach; its number. */
  take(event: Counted): number {
    this.tally.take(event);
    return event.number;
  }

  /** She is ready: whether tempo leads from here. */
  go(now: number): boolean {
    this.tempo?.go(now);
    return this.tempo !== null;
  }

  wait(): void {
    this.tempo?.wait();
  }

  tick(now: number): void {
    this.tempo?.tick(now);
  }

  canCorrect(by: 1 | -1): boolean {
    return by > 0 ? this.amount < this.told.amount_most : this.now > 0;
  }

  /** She pressed + or −: whom the coach must tell, where it counts. */
  correct(by: 1 | -1): { side: "left" | "right" | null; by: number } | null {
    if (!this.tempo) return this.tally.correct(by);
    this.tempo.correct(by);
    return null;
  }
}
