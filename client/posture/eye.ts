/** The look as the page sees it: landmarks in, events and numbers out. It is decided in the engine's worker. */

import { type Boot, bootAtHand } from "../engine/at_hand";
import type { Engine } from "../engine/engine";
import type { Progress } from "../fetching/download";

export type LookEvent =
  | { readonly kind: "hinted"; readonly how: string; readonly part?: string }
  | { readonly kind: "in_place" }
  | { readonly kind: "counted"; readonly left: number }
  | { readonly kind: "taken"; readonly view: "side" | "front"; readonly last: boolean };

/** What was read, by the names of the form's fields; what was not seen is nothing. */
export type Reading = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Eye {
  /** Load the engine and begin a look; tells the bytes that arrive. */
  begin(progress: Progress): Promise<void>;
  /** One frame: seconds, everybody in the picture, its width by its height, lean of the phone when known. */
  step(
    time: number,
    people: readonly Float32Array[],
    aspect: number,
    tilt: number | null,
  ): Promise<readonly LookEvent[]>;
  read(): Promise<Reading | undefined>;
  /** Let the engine go. */
  end(): void;
}

const DOOR = "posture";

export class EngineEye implements Eye {
  private engine: Engine | undefined;

  constructor(private readonly boot: Boot = bootAtHand) {}

  async begin(progress: Progress): Promise<void> {
    this.engine ??= await this.boot(progress);
    await this.engine.call(DOOR, { ask: "begin" });
  }

  async step(
    time: number,
    people: readonly Float32Array[],
    aspect: number,
    tilt: number | null,
  ): Promise<readonly LookEvent[]> {
    if (!this.engine) return [];
    // The skeleton is drawn from the same numbers, so the engine gets copies and takes them over.
    const copies = people.map((each) => each.slice());
    const told = { ask: "step", time, people: copies, aspect, tilt: tilt ?? undefined };
    return this.engine.call(
      DOOR,
      told,
      copies.map((each) => each.buffer),
    );
  }

  async read(): Promise<Reading | undefined> {
    return this.engine?.call(DOOR, { ask: "read" });
  }

  end(): void {
    this.engine?.end();
    this.engine = undefined;
  }
}
