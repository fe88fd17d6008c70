import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Feeling, type Stand } from "./feeling";
import type { BreathEvent, Felt, Lungs, Reading } from "./lungs";
import { type Sample, SensorTrouble } from "./sensor";

const TOLD = { night: false, wait: 3, silent: 3, send: 0.2 };
const SAMPLE: Sample = [0, 0, 0, 9.8];
const FELT: Felt = {
  events: [{ kind: "breathed", number: 1 }],
  reading: { phase: "in", level: 40, count: 1, rate: null, depth: null },
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

class Bed {
  stands: Stand[] = [];
  events: BreathEvent[] = [];
  readings: Reading[] = [];
  listeners = new Set<(sample: Sample) => void>();
  lungs = {
    begin: vi.fn(() => Promise.resolve()),
    step: vi.fn((_samples: readonly Sample[], _guide: string) => Promise.resolve(FELT)),
    end: vi.fn(),
  };
  feeling: Feeling;

  constructor(leave: () => Promise<void> = () => Promise.resolve()) {
    this.feeling = new Feeling(
      TOLD,
      this.lungs as Lungs,
      {
        stand: (stand) => this.stands.push(stand),
        event: (event) => this.events.push(event),
        reading: (reading) => this.readings.push(reading),
      },
      {
        ask: leave,
        listen: (take) => {
          this.listeners.add(take);
          return () => this.listeners.delete(take);
        },
      },
    );
  }

  /** A phone that tells its movement so many times, a tenth of a second apart. */
  async moves(times: number): Promise<void> {
    for (let at = 0; at < times; at += 1) {
      for (const take of [...this.listeners]) take(SAMPLE);
      await vi.advanceTimersByTimeAsync(100);
    }
  }

  async started(): Promise<this> {
    const starting = this.feeling.start();
    await vi.advanceTimersByTimeAsync(0);
    await this.moves(1);
    await starting;
    return this;
  }

  get kinds(): string[] {
    return this.stands.map((each) => each.kind);
  }
}

test("from her tap to the first breath", async () => {
  const bed = await new Bed().started();
  bed.feeling.guide = "in";
  await bed.moves(3);
  expect(bed.kinds).toEqual(["asking", "feeling"]);
  expect(bed.lungs.step.mock.calls[0]?.[1]).toBe("in");
  expect([bed.events[0]?.kind, bed.readings[0]?.count]).toEqual(["breathed", 1]);
});

test("a refusal is told, and nothing is fetched for it", async () => {
  const bed = new Bed(() => Promise.reject(new SensorTrouble("refused")));
  await bed.feeling.start();
  expect(bed.stands.at(-1)).toEqual({ kind: "trouble", trouble: "refused" });
  expect(bed.lungs.begin).not.toHaveBeenCalled();
});

test("a device that tells no movement is told as such after a moment, and nothing is fetched for it", async () => {
  const bed = new Bed();
  const starting = bed.feeling.start();
  await vi.advanceTimersByTimeAsync(3000);
  await starting;
  expect(bed.stands.at(-1)).toEqual({ kind: "trouble", trouble: "absent" });
  expect([bed.lungs.begin.mock.calls.length, bed.listeners.size]).toEqual([0, 0]);
});

test("a sensor that falls silent is told, and all is let go", async () => {
  const bed = await new Bed().started();
  await vi.advanceTimersByTimeAsync(3200);
  expect(bed.stands.at(-1)).toEqual({ kind: "trouble", trouble: "gone" });
  expect([bed.listeners.size, bed.lungs.end.mock.calls.length]).toEqual([0, 1]);
});

test("a page that is put away rests without a complaint, and goes on afterwards", async () => {
  const bed = await new Bed().started();
  bed.feeling.pause();
  await vi.advanceTimersByTimeAsync(60_000);
  bed.feeling.resume();
  await bed.moves(3);
  expect(bed.kinds).toEqual(["asking", "feeling", "away", "feeling"]);
  expect(bed.readings.length).toBeGreaterThan(0);
});

test("an engine that fails is told as broken", async () => {
  const bed = await new Bed().started();
  bed.lungs.step.mockRejectedValue(new Error("gone"));
  await bed.moves(3);
  expect(bed.stands.at(-1)).toEqual({ kind: "trouble", trouble: "broken" });
});

test("whoever stops is not called back by what was still under way", async () => {
  const bed = await new Bed().started();
  bed.lungs.step.mockImplementation(() => new Promise((done) => setTimeout(() => done(FELT), 500)));
  await bed.moves(3);
  bed.feeling.stop();
  await vi.advanceTimersByTimeAsync(1000);
  expect([bed.kinds.at(-1), bed.readings.length]).toEqual(["idle", 0]);
});

test("somebody who never began cannot come back", () => {
  const bed = new Bed();
  bed.feeling.resume();
  expect(bed.kinds).toEqual([]);
});
