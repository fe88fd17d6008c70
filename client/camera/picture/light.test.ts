import { expect, test } from "vitest";
import { light } from "./light";

function pixels(...brightness: number[]): Uint8ClampedArray {
  return new Uint8ClampedArray(brightness.flatMap((bright) => [bright, bright, bright, 255]));
}

test("a room with light has enough", () => {
  expect(light(pixels(20, 200, 120, 90))).toBe("enough");
});

test("a night without a lamp is dark", () => {
  expect(light(pixels(2, 9, 14, 3))).toBe("dark");
});

test("a thumb on the lens is even, however bright", () => {
  expect(light(pixels(120, 121, 120, 122))).toBe("covered");
  expect(light(pixels(0, 0, 0, 0))).toBe("covered");
});
