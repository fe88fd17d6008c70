import { expect, test } from "vitest";
import { LOOKING } from "../pose/standing_in";
import { light } from "./light";

function pixels(...brightness: number[]): Uint8ClampedArray {
  return new Uint8ClampedArray(brightness.flatMap((bright) => [bright, bright, bright, 255]));
}

test("a room with light has enough", () => {
  expect(light(pixels(20, 200, 120, 90), LOOKING)).toBe("enough");
});

test("a night without a lamp is dark", () => {
  expect(light(pixels(2, 9, 14, 3), LOOKING)).toBe("dark");
});

test("a thumb on the lens is even, however bright", () => {
  expect(light(pixels(120, 121, 120, 122), LOOKING)).toBe("covered");
});

test("pitch darkness is told as darkness, be the lens covered or not", () => {
  expect(light(pixels(0, 0, 0, 0), LOOKING)).toBe("dark");
});
