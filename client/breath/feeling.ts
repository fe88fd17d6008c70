/** Breath felt through the phone: leave, sensor, engine, and every way in which that can stop. */

import type { Feel } from "../generated/wire";
import type { BreathEvent, Lungs, Reading, Side } from "./lungs";
import { ask, listen, type Sample, SensorTrouble, type Trouble } from "./sensor";

/** Where it stands. */
export type Stand =
  | { readonly kind: "idle" | "asking" | "feeling" | "away" }
  | { readonly kind: "engine"; readonly bytes: number; readonly of: number }
  | { readonly kind: "trouble"; readonly trouble: Trouble };

export interface Heard {
  stand(stand: Stand): void;
  event(event: BreathEvent): void;
  reading(reading: Reading): void;
}

export interface Senses {
  ask(): Promise<void>;
  listen(take: (sample: Sample) => void): () => void;
}

const SECOND = 1000;

export class Feeling {
  /** What the guide asks for now. */
  guide: Side = "unknown";
  private samples: Sample[] = [];
  private unlisten = () => {};
  private ticking: ReturnType<typeof setInterval> | undefined;
  private silence = 0;
  private begun = false;
  private sending = false;

  constructor(
    private readonly told: Feel,
    private readonly lungs: Lungs,
    private readonly heard: Heard,
    private readonly senses: Senses = { ask, listen },
  ) {}

  /** From her tap to the first breath; every trouble on the way is told, none is thrown. */
  async start(): Promise<void> {
    try {
      const leave = this.senses.ask();
      this.heard.stand({ kind: "asking" });
      await leave;
      await this.firstSample();
      await this.lungs.begin((bytes, of) => this.heard.stand({ kind: "engine", bytes, of }));
      this.listen();
    } catch (error) {
      this.stop({ kind: "trouble", trouble: error instanceof SensorTrouble ? error.trouble : "broken" });
    }
  }

  /** The page is put away: sensors rest, and that is no trouble. */
  pause(): void {
    if (!this.ticking) return;
    this.leave();
    this.heard.stand({ kind: "away" });
  }

  resume(): void {
    if (this.begun && !this.ticking) this.listen();
  }

  stop(stand: Stand = { kind: "idle" }): void {
    this.begun = false;
    this.leave();
    this.lungs.end();
    this.heard.stand(stand);
  }

  /** A sensor that is there tells at once: no engine is fetched for one that is not. */
  private firstSample(): Promise<void> {
    return new Promise((done, failed) => {
      const waiting = setTimeout(() => {
        unlisten();
        failed(new SensorTrouble("absent"));
      }, this.told.wait * SECOND);
      const unlisten = this.senses.listen(() => {
        clearTimeout(waiting);
        unlisten();
        done();
      });
    });
  }

  private listen(): void {
    this.begun = true;
    this.silence = 0;
    this.unlisten = this.senses.listen((sample) => this.samples.push(sample));
    this.ticking = setInterval(() => void this.send(), this.told.send * SECOND);
    this.heard.stand({ kind: "feeling" });
  }

  private leave(): void {
    this.unlisten();
    clearInterval(this.ticking);
    this.ticking = undefined;
    this.samples = [];
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    if (this.samples.length === 0) {
      this.silence += this.told.send;
      if (this.silence >= this.told.silent) this.stop({ kind: "trouble", trouble: "gone" });
      return;
    }
    this.silence = 0;
    const samples = this.samples;
    this.samples = [];
    this.sending = true;
    try {
      const { events, reading } = await this.lungs.step(samples, this.guide);
      if (!this.ticking) return;
      this.heard.reading(reading);
      for (const event of events) this.heard.event(event);
    } catch {
      if (this.ticking) this.stop({ kind: "trouble", trouble: "broken" });
    } finally {
      this.sending = false;
    }
  }
}
