/** What is said of her breath, in words. */

import { megabytes } from "../camera/watch/telling";
import { filled } from "../player/words";
import type { Stand } from "./feeling";
import type { BreathEvent, Reading } from "./lungs";

export interface Says {
  readonly begin: string;
  readonly stop: string;
  readonly asking: string;
  readonly engine: string;
  readonly feeling: string;
  readonly away: string;
  readonly refused: string;
  readonly absent: string;
  readonly gone: string;
  readonly broken: string;
  readonly in: string;
  readonly out: string;
  readonly unknown: string;
  readonly count: string;
  readonly counts: string;
  readonly rate: string;
  readonly depth: string;
  readonly speak: string;
  readonly quiet: string;
  readonly not_felt: string;
  readonly moved: string;
  readonly gap: string;
  readonly cues: Readonly<Record<string, string>>;
}

/** The words for where it stands. */
export function standing(stand: Stand, says: Says): string {
  if (stand.kind === "idle") return "";
  if (stand.kind === "trouble") return says[stand.trouble];
  if (stand.kind !== "engine") return says[stand.kind];
  return filled(says.engine, { done: megabytes(stand.bytes), all: megabytes(stand.of) });
}

/** The words for an event; nothing for a turn or a breath, which are shown. */
export function told(event: BreathEvent, says: Says): string {
  if (event.kind === "said") return says.cues[event.cue] ?? "";
  if (event.kind === "turned" || event.kind === "breathed") return "";
  return says[event.kind];
}

/** What is known of her breath: how many, how often, how deep for her. What is not known yet is left out. */
export function facts(reading: Reading, says: Says): readonly string[] {
  const { count, rate, depth } = reading;
  return [
    filled(count === 1 ? says.count : says.counts, { n: count }),
    ...(rate == null ? [] : [filled(says.rate, { n: rate.toFixed(1) })]),
    ...(depth == null ? [] : [filled(says.depth, { n: depth })]),
  ];
}
