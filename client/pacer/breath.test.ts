import { expect, test } from "vitest";
import { breathAt, untilNext } from "./breath";

const AIR = { in: 4, out: 6, breaths: 2 };

test("in, then out, then in again, and then it is over", () => {
  const sides = [0, 3.99, 4, 9.99, 10, 14, 20].map((at) => breathAt(AIR, at)?.side ?? "over");
  expect(sides).toEqual(["in", "in", "out", "out", "in", "out", "over"]);
});

test("the next change is looked up, so twenty minutes of breaths do not drift", () => {
  let at = 0;
  for (let turn = 0; turn < 240; turn += 1) at += untilNext(AIR, at) / 1000 + (turn % 3) / 1000;
  expect(Math.abs(at - Math.round(at / 2) * 2)).toBeLessThan(0.05);
});
