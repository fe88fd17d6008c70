import { expect, test, vi } from "vitest";
import type { Watching as Told } from "../../generated/wire";
import { Count } from "./count";

const PACE = { beats: [{ phase: "out", breath: "out", length: 1000, still: false }], units: 1, rounds: 1 };
const EVENTS = { beat: vi.fn(), count: vi.fn(), done: vi.fn() };

const counted = (over: Partial<Told> = {}) =>
  new Count({ counted: true, goal: 8, amount_most: 3, ready: 0, pace: PACE, ...over } as Told, EVENTS);

test("what the coach sees is counted, and tempo never adds to it", () => {
  const count = counted();
  expect(count.go(0)).toBe(false);
  count.take({ kind: "rep_counted", number: 1 });
  count.tick(60_000);
  expect([count.amount, count.now]).toEqual([1, 1]);
});

test("where tempo leads, her correction is hers alone and the coach is not told", () => {
  const count = counted({ counted: false });
  expect(count.go(0)).toBe(true);
  count.tick(2000);
  expect([count.amount, count.correct(-1), count.amount]).toEqual([2, null, 1]);
});

test("when one side is done and the other is not, it is time for the other", () => {
  const count = counted({ goal: 2 });
  const take = (side: "left" | "right", number: number) => {
    count.take({ kind: "rep_counted", side, number });
    return count.otherSide;
  };
  expect([take("left", 1), take("left", 2), take("right", 1), take("right", 2)]).toEqual([false, true, false, false]);
});

test("a count can be put right as far as a set can be told", () => {
  const count = counted();
  expect([count.canCorrect(-1), count.canCorrect(1)]).toEqual([false, true]);
  for (let each = 0; each < 3; each += 1) count.correct(1);
  expect([count.canCorrect(-1), count.canCorrect(1)]).toEqual([true, false]);
});
