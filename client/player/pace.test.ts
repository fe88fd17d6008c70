import { expect, test } from "vitest";
import { beat, PACE } from "./examples";
import { breathAt, countAt, lengthOf, momentAt, timeOf, totalOf } from "./pace";

test("a repetition is complete when its last beat is", () => {
  expect(lengthOf(PACE)).toBe(3500);
  expect([0, 3499, 3500, 6999, 7000].map((elapsed) => countAt(PACE, elapsed))).toEqual([0, 0, 1, 1, 2]);
  expect(timeOf(PACE, 3)).toBe(10500);
});

test("each moment knows its beat, and when that began", () => {
  const at = (elapsed: number) => momentAt(PACE, elapsed);
  expect([0, 500, 2499, 2500, 3500, 4000].map((elapsed) => at(elapsed).index)).toEqual([0, 1, 1, 2, 3, 4]);
  expect(at(4200)).toMatchObject({ starts: 4000, into: 200, beat: { phase: "out", still: false } });
});

test("the breath fills on the way in, sinks on the way out, and closes on itself", () => {
  expect(breathAt(PACE, 500)).toBe(1);
  expect(breathAt(PACE, 1500)).toBeCloseTo(0.5);
  expect(breathAt(PACE, 2500)).toBe(0);
  expect(breathAt(PACE, 3500)).toBeCloseTo(1);
});

test("while she goes on breathing the level stays where it was", () => {
  const holding = { ...PACE, beats: [beat({ breath: "in" }), beat({ phase: "hold", breath: "on", length: 9000 })] };
  expect(breathAt(holding, 5000)).toBe(1);
});

test("two units of one loop are complete at even parts of it", () => {
  const double = { ...PACE, units: 2 };
  expect([1749, 1750, 3500].map((elapsed) => countAt(double, elapsed))).toEqual([0, 1, 2]);
});

test("where one side follows the other both are counted", () => {
  expect(totalOf({ ...PACE, rounds: 2 }, 6)).toBe(12);
});
