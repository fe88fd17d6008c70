import { expect, test } from "vitest";
import { Tally } from "./tally";

test("repetitions of both sides together are one count", () => {
  const tally = new Tally();
  tally.take({ kind: "rep_counted", number: 1 });
  tally.take({ kind: "rep_counted", number: 2 });
  expect([tally.amount, tally.alternates]).toEqual([2, false]);
});

test("sides that count alone are told by one number and shown by two", () => {
  const tally = new Tally();
  tally.take({ kind: "rep_counted", side: "left", number: 1 });
  tally.take({ kind: "rep_counted", side: "right", number: 1 });
  tally.take({ kind: "rep_counted", side: "left", number: 2 });
  expect([tally.now, tally.sides]).toEqual([2, { left: 2, right: 1, both: 0 }]);
});

test("a correction is for the side that moved last, and never goes below nothing", () => {
  const tally = new Tally();
  expect(tally.correct(-1)).toEqual({ side: null, by: 0 });
  tally.take({ kind: "rep_counted", side: "right", number: 1 });
  expect(tally.correct(1)).toEqual({ side: "right", by: 1 });
  expect(tally.now).toBe(2);
});

test("one side alone is half of a set, never all of it", () => {
  const tally = new Tally();
  for (let number = 1; number <= 8; number += 1) tally.take({ kind: "rep_counted", side: "left", number });
  expect(tally.amount).toBe(4);
  for (let number = 1; number <= 8; number += 1) tally.take({ kind: "rep_counted", side: "right", number });
  expect(tally.amount).toBe(8);
});
