/** The coach in the engine's worker, behind its door `coach`. */

import { atHand } from "../../engine/at_hand";
import { Engine, type Sources } from "../../engine/engine";
import type { Progress } from "../../fetching/download";
import type { Coach, CoachEvent, SetSummary } from "./coach";

const DOOR = "coach";

export class EngineCoach implements Coach {
  private engine: Engine | undefined;

  constructor(
    private readonly sources: () => Promise<Sources> = atHand,
    private readonly boot: (sources: Sources, progress: Progress) => Promise<Engine> = Engine.boot,
  ) {}

  async begin(exercise: string, rung: string, goal: number, progress: Progress): Promise<void> {
    this.engine ??= await this.boot(await this.sources(), progress);
    await this.engine.call(DOOR, { ask: "begin", exercise, rung, goal });
  }

  async step(
    time: number,
    landmarks: Float32Array,
    aspect: number,
    tilt: number | null,
  ): Promise<readonly CoachEvent[]> {
    if (!this.engine) return [];
    // The skeleton is drawn from the same numbers, so the engine gets a copy and takes it over.
    const points = landmarks.slice();
    // Python takes what is missing for None; a null of JavaScript stays a stranger there.
    return this.engine.call(DOOR, { ask: "step", time, points, aspect, tilt: tilt ?? undefined }, [points.buffer]);
  }

  async corrected(side: "left" | "right" | null, by: number): Promise<void> {
    await this.engine?.call(DOOR, { ask: "corrected", side: side ?? undefined, by });
  }

  async interrupted(): Promise<void> {
    await this.engine?.call(DOOR, { ask: "interrupted" });
  }

  async summary(): Promise<SetSummary> {
    if (!this.engine) throw new Error("no set has begun");
    return this.engine.call(DOOR, { ask: "summary" });
  }

  end(): void {
    this.engine?.end();
    this.engine = undefined;
  }
}
