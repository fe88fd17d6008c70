import { expect, test, vi } from "vitest";
import type { Pace } from "../../generated/wire";
import { Tempo } from "./tempo";

/** Two seconds out, three back; each side after the other where it has sides. */
const pace = (rounds: number): Pace => ({
  beats: [
    { phase: "out", breath: "out", length: 2000, still: false },
    { phase: "back", breath: "in", length: 3000, still: false },
  ],
  units: 1,
  rounds,
});

function led(rounds = 1, goal = 2) {
  const events = { beat: vi.fn(), count: vi.fn(), done: vi.fn() };
  return { tempo: new Tempo(pace(rounds), goal, 3, events), events };
}

test("it begins a moment after she is seen, with a beat and not with a count", () => {
  const { tempo, events } = led();
  tempo.go(1000);
  tempo.tick(3900);
  expect(events.beat).not.toHaveBeenCalled();
  tempo.tick(4000);
  expect(events.beat).toHaveBeenCalledOnce();
  expect([events.count.mock.calls.length, tempo.amount]).toEqual([0, 0]);
});

test("each repetition that was led through counts, and the last one ends the set", () => {
  const { tempo, events } = led();
  tempo.go(0);
  for (let now = 0; now <= 20_000; now += 100) tempo.tick(now);
  expect(events.count.mock.calls).toEqual([[1], [2]]);
  expect(events.done).toHaveBeenCalledOnce();
  expect(events.beat).toHaveBeenCalledTimes(4);
});

test("while she is gone it waits, and the repetition that was under way is done again", () => {
  const { tempo, events } = led();
  tempo.go(0);
  tempo.tick(3000 + 5000 + 4000);
  tempo.wait();
  tempo.tick(60_000);
  expect([tempo.amount, tempo.leads]).toEqual([1, false]);
  tempo.go(60_000);
  tempo.tick(63_000 + 4900);
  expect(events.done).not.toHaveBeenCalled();
  tempo.tick(63_000 + 5000);
  expect(events.done).toHaveBeenCalledOnce();
});

test("she puts the count right, never below nothing", () => {
  const { tempo } = led(1, 5);
  tempo.correct(-1);
  tempo.correct(1);
  tempo.correct(1);
  expect(tempo.amount).toBe(2);
  tempo.go(0);
  tempo.tick(3000 + 5000);
  expect(tempo.amount).toBe(3);
});

test("where one side follows the other, half of both is half of the set", () => {
  const { tempo } = led(2, 2);
  tempo.go(0);
  tempo.tick(3000 + 2 * 5000);
  expect(tempo.amount).toBe(1);
});
