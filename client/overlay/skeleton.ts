/** Draws the skeleton that the model saw. By default nothing else is drawn: the picture itself stays unseen. */

import { BONES, EARS, JOINTS, NOSE } from "./bones";

export interface Paint {
  readonly bone: string;
  readonly joint: string;
  /** What is seen less surely is drawn faintly, as the coach does not use it. */
  readonly sure: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How much of its colour a landmark keeps that is only a guess of the model. */
const FAINT = 0.2;

/** The part of a brush that is used, so that tests can stand in for it. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | "beginPath"
  | "moveTo"
  | "lineTo"
  | "stroke"
  | "arc"
  | "fill"
  | "clearRect"
  | "globalAlpha"
  | "lineWidth"
  | "lineCap"
  | "strokeStyle"
  | "fillStyle"
>;

/** Draw one person; the picture is mirrored, as in a mirror on the wall. */
export function skeleton(brush: Brush, landmarks: Float32Array, size: Size, paint: Paint): void {
  const spot = (at: number): [number, number, number] => [
    (1 - (landmarks[at * 4] ?? 0)) * size.width,
    (landmarks[at * 4 + 1] ?? 0) * size.height,
    landmarks[at * 4 + 3] ?? 0,
  ];
  brush.clearRect(0, 0, size.width, size.height);
  brush.lineCap = "round";
  brush.lineWidth = Math.max(size.width / 60, 4);
  brush.strokeStyle = paint.bone;
  for (const [from, to] of BONES) line(brush, spot(from), spot(to), paint.sure);
  brush.fillStyle = paint.joint;
  for (const joint of JOINTS) dot(brush, spot(joint), size.width / 75, paint.sure);
  head(brush, spot, paint);
}

function line(
  brush: Brush,
  [x, y, sure]: readonly [number, number, number],
  [right, down, surer]: readonly [number, number, number],
  least: number,
): void {
  brush.globalAlpha = Math.min(sure, surer) < least ? FAINT : 1;
  brush.beginPath();
  brush.moveTo(x, y);
  brush.lineTo(right, down);
  brush.stroke();
}

function dot(brush: Brush, [x, y, sure]: readonly [number, number, number], radius: number, least: number): void {
  brush.globalAlpha = sure < least ? FAINT : 1;
  brush.beginPath();
  brush.arc(x, y, radius, 0, Math.PI * 2);
  brush.fill();
}

/** The head is a circle around nose and ears. */
function head(brush: Brush, spot: (at: number) => [number, number, number], paint: Paint): void {
  const [nose, left, right] = [spot(NOSE), spot(EARS[0]), spot(EARS[1])];
  const reach = (ear: readonly [number, number, number]) => Math.hypot(ear[0] - nose[0], ear[1] - nose[1]);
  brush.strokeStyle = paint.bone;
  brush.globalAlpha = nose[2] < paint.sure ? FAINT : 1;
  brush.beginPath();
  brush.arc((left[0] + right[0]) / 2, (left[1] + right[1]) / 2, Math.max(reach(left), reach(right), 6), 0, Math.PI * 2);
  brush.stroke();
}
