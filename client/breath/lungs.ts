/** Her breath as the page sees it: samples in, events and a reading out. It is felt in the engine's worker. */

import { type Boot, bootAtHand } from "../engine/at_hand";
import type { Engine } from "../engine/engine";
import type { Progress } from "../fetching/download";
import type { Sample } from "./sensor";

export type Side = "in" | "out" | "unknown";

export type BreathEvent =
  | { readonly kind: "turned"; readonly phase: Side }
  | { readonly kind: "breathed"; readonly number: number }
  | { readonly kind: "said"; readonly cue: string }
  | { readonly kind: "not_felt" | "moved" | "gap" };

export interface Reading {
  readonly phase: Side;
  /** How full she is, 0 to 100, in percent of a usual breath. */
  readonly level: number;
  readonly count: number;
  /** Breaths a minute over the last few. */
  readonly rate?: number | null;
  /** The last breath in percent of her usual one. */
  readonly depth?: number | null;
}

export interface Felt {
  readonly events: readonly BreathEvent[];
  readonly reading: Reading;
}

export interface Lungs {
  begin(progress: Progress): Promise<void>;
  step(samples: readonly Sample[], guide: Side): Promise<Felt>;
  /** Let the engine go. */
  end(): void;
}

const DOOR = "breath";

export class EngineLungs implements Lungs {
  private engine: Engine | undefined;

  constructor(private readonly boot: Boot = bootAtHand) {}

  async begin(progress: Progress): Promise<void> {
    this.engine ??= await this.boot(progress);
    await this.engine.call(DOOR, { ask: "begin" });
  }

  async step(samples: readonly Sample[], guide: Side): Promise<Felt> {
    if (!this.engine) throw new Error("no breath is felt yet");
    const numbers = new Float64Array(samples.flat());
    return this.engine.call(DOOR, { ask: "step", samples: numbers, guide }, [numbers.buffer]);
  }

  end(): void {
    this.engine?.end();
    this.engine = undefined;
  }
}
