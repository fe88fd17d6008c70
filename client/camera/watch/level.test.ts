import { expect, test } from "vitest";
import { lean } from "./level";

test("an upright phone does not lean", () => {
  expect(lean(0, 9.8, 0)).toBeCloseTo(0);
});

test("a phone on its side leans by a quarter, unless its screen was turned with it", () => {
  expect(lean(9.8, 0, 0)).toBeCloseTo(90);
  expect(lean(-9.8, 0, 90)).toBeCloseTo(0);
});

test("a phone that lies flat tells nothing", () => {
  expect(lean(0.1, 0.2, 0)).toBeNull();
});
