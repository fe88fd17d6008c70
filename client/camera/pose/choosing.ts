/** Which model, and on which chip: measured on this very phone, remembered for the next time. */

import type { CameraPolicy, Watching } from "../../generated/wire";
import type { Lookout } from "./lookout";
import type { Way } from "./protocol";

const KEPT = "rebrace-pose-way";

/** Chips that are only pretended, by programs that are slower than the processor alone. */
const PRETENDED = /swiftshader|llvmpipe|software|basic render/i;

const FIRST: Way = { model: "lite", delegate: "CPU" };
const ON_CHIP: Way = { model: "lite", delegate: "GPU" };

export interface Tried {
  readonly way: Way;
  /** Median milliseconds for one picture; undefined when this way does not work here. */
  readonly took: number | undefined;
}

type Pictures = () => Promise<ImageBitmap>;
type Told = Pick<Watching, "files" | "looking">;

/** Open the lookout in the best way for this device; `pictures` gives what the camera sees now. */
export async function openBest(
  lookout: Lookout,
  told: Told,
  pictures: Pictures,
  chip: string = chipName(),
): Promise<Way> {
  const known = remembered();
  if (known && (await worked(lookout, told, known))) return known;
  const tried = [await timed(lookout, told, FIRST, pictures)];
  if (hasChip(chip)) tried.push(await timed(lookout, told, ON_CHIP, pictures));
  const lite = quickest(tried);
  if (!lite) throw new Error("the pose model does not run on this device");
  const full = await timed(lookout, told, { model: "full", delegate: lite.way.delegate }, pictures);
  const best = full.took !== undefined && full.took <= told.looking.room ? full.way : lite.way;
  if (best !== full.way) await lookout.open(told.files, best, told.looking.people);
  localStorage.setItem(KEPT, JSON.stringify(best));
  return best;
}

/** Whether a graphics chip by this name is worth trying. */
export function hasChip(name: string): boolean {
  return name !== "" && !PRETENDED.test(name);
}

/** What the browser calls the graphics chip; nothing when it has none or does not tell. */
function chipName(): string {
  if (typeof OffscreenCanvas === "undefined") return "";
  const context = new OffscreenCanvas(1, 1).getContext("webgl2");
  const told = context?.getExtension("WEBGL_debug_renderer_info");
  return told && context ? String(context.getParameter(told.UNMASKED_RENDERER_WEBGL)) : "";
}

export function quickest(tried: readonly Tried[]): Tried | undefined {
  const working = tried.filter((each) => each.took !== undefined);
  return working.sort((a, b) => (a.took ?? 0) - (b.took ?? 0))[0];
}

async function timed(lookout: Lookout, told: Told, way: Way, pictures: Pictures): Promise<Tried> {
  const { warm, timed, hopeless, people }: CameraPolicy = told.looking;
  try {
    await lookout.open(told.files, way, people);
    const took: number[] = [];
    for (let at = 0; at < warm + timed; at += 1) {
      const sighting = await lookout.look(await pictures(), at / timed);
      if (at === warm && sighting.took > hopeless) return { way, took: undefined };
      if (at >= warm) took.push(sighting.took);
    }
    return { way, took: took.sort((a, b) => a - b)[timed >> 1] };
  } catch {
    return { way, took: undefined };
  }
}

async function worked(lookout: Lookout, told: Told, way: Way): Promise<boolean> {
  try {
    await lookout.open(told.files, way, told.looking.people);
    return true;
  } catch {
    localStorage.removeItem(KEPT);
    return false;
  }
}

function remembered(): Way | undefined {
  try {
    const way = JSON.parse(localStorage.getItem(KEPT) ?? "null") as Way | null;
    return way && ["lite", "full"].includes(way.model) && ["CPU", "GPU"].includes(way.delegate) ? way : undefined;
  } catch {
    return undefined;
  }
}
