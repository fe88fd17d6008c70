import { expect, test } from "vitest";
import { NUMBERS } from "../camera/pose/sighting";
import { BONES, JOINTS } from "./bones";
import { type Brush, skeleton } from "./skeleton";

const PAINT = { bone: "teal", joint: "apricot", sure: 0.6 };
const SIZE = { width: 100, height: 200 };

class Page {
  lines = 0;
  dots: [number, number, number][] = [];
  cleared = 0;
  globalAlpha = 1;
  lineWidth = 1;
  lineCap: CanvasLineCap = "butt";
  strokeStyle = "";
  fillStyle = "";
  clearRect = () => {
    this.cleared += 1;
  };
  beginPath = () => {};
  moveTo = () => {};
  lineTo = () => {
    this.lines += 1;
  };
  stroke = () => {};
  arc = (x: number, y: number) => {
    this.dots.push([x, y, this.globalAlpha]);
  };
  fill = () => {};
}

function person(visibility: number): Float32Array {
  const flat = new Float32Array(NUMBERS);
  for (let at = 0; at < NUMBERS; at += 4) flat.set([0.25, 0.5, 0, visibility], at);
  return flat;
}

test("every bone and joint is drawn once on a clean page", () => {
  const page = new Page();
  skeleton(page as unknown as Brush, person(1), SIZE, PAINT);
  expect(page.cleared).toBe(1);
  expect(page.lines).toBe(BONES.length);
  expect(page.dots.length).toBe(JOINTS.length + 1);
});

test("the skeleton moves as in a mirror", () => {
  const page = new Page();
  skeleton(page as unknown as Brush, person(1), SIZE, PAINT);
  expect(page.dots[0]?.slice(0, 2)).toEqual([75, 100]);
});

test("what the model only guesses is faint", () => {
  const page = new Page();
  skeleton(page as unknown as Brush, person(0.1), SIZE, PAINT);
  expect(page.dots.every(([, , alpha]) => alpha < 0.5)).toBe(true);
});
