/** Whether the picture has light in it: a covered lens and a dark room look alike to a pose model. */

import type { CameraPolicy } from "../../generated/wire";

const SIDE = 16;

export type Light = "enough" | "dark" | "covered";
export type Levels = Pick<CameraPolicy, "dark" | "even">;

/** Judge the pixels of a small picture: red, green, blue, alpha. */
export function light(pixels: Uint8ClampedArray, levels: Levels): Light {
  let sum = 0;
  let least = 255;
  let most = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const bright = 0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0);
    sum += bright;
    least = Math.min(least, bright);
    most = Math.max(most, bright);
  }
  // Pitch darkness is even, too: a lens that is covered at night cannot be told from the night.
  if (sum / (pixels.length / 4) < levels.dark) return "dark";
  return most - least < levels.even ? "covered" : "enough";
}

/** The picture of a video, made small enough to judge in no time. */
export function sample(video: CanvasImageSource, canvas: OffscreenCanvas): Uint8ClampedArray {
  canvas.width = SIDE;
  canvas.height = SIDE;
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  if (!brush) return new Uint8ClampedArray();
  brush.drawImage(video, 0, 0, SIDE, SIDE);
  return brush.getImageData(0, 0, SIDE, SIDE).data;
}
