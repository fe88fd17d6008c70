/** What the coach says, in words: its events and the camera's troubles become one sentence at a time. */

import type { CueSays } from "../../player/cues";
import { filled } from "../../player/words";
import type { CoachEvent } from "./coach";
import type { Stand } from "./watching";

export interface Says extends CueSays {
  readonly mends: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, string>>;
  readonly ready: string;
  readonly lost: string;
  readonly set_done: string;
  readonly dark: string;
  readonly covered: string;
  readonly away: string;
  readonly held: string;
  readonly back: string;
  readonly turned: string;
  readonly lit: string;
  readonly asking: string;
  readonly measuring: string;
  readonly guiding: string;
  readonly face_first: string;
  readonly loading: string;
  readonly engine: string;
  readonly seen: string;
  readonly seen_so_far: string;
  readonly lead: string;
  readonly other_side: string;
  readonly own_count: string;
  readonly watching: string;
  readonly of: string;
  readonly left: string;
  readonly right: string;
  readonly show_picture: string;
  readonly hide_picture: string;
  readonly speak: string;
  readonly quiet: string;
  readonly retry: string;
  readonly refused: string;
  readonly absent: string;
  readonly busy: string;
  readonly insecure: string;
  readonly stopped: string;
  readonly broken: string;
  readonly unknown: string;
}

/** The words for an event; nothing for one that has none, such as a counted repetition. */
export function told(event: CoachEvent, says: Says, cues: Readonly<Record<string, string>>): string {
  if (event.kind === "ready") return says.ready;
  if (event.kind === "tracking_lost") return says.lost;
  if (event.kind === "set_done") return says.set_done;
  if (event.kind === "cue") return cues[event.fault] ?? "";
  if (event.kind === "cannot_see") return hint(event.how, event.part, says);
  return "";
}

function hint(how: string, part: string | undefined, says: Says): string {
  if (how === "show_part" && part) return says.parts[part] ?? says.mends[how] ?? "";
  return says.mends[how] ?? "";
}

/** The words for where the camera stands. */
export function standing(stand: Stand, says: Says): string {
  if (stand.kind === "trouble") return says[stand.trouble];
  if (stand.kind === "dim") return says[stand.light];
  if (stand.kind === "loading" || stand.kind === "engine") {
    return filled(says[stand.kind], { done: megabytes(stand.bytes), all: megabytes(stand.of) });
  }
  return says[stand.kind === "watching" ? "guiding" : stand.kind];
}

/** Bytes as she reads them: whole megabytes. */
export function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
