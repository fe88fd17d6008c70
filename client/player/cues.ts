import type { PaceBeat } from "../generated/wire";
import type { Says } from "./words";

/** The words that beats need. */
export type CueSays = Pick<
  Says,
  | "breathe_in"
  | "breathe_out"
  | "again"
  | "hold"
  | "hold_breath"
  | "out_in"
  | "out_out"
  | "out_on"
  | "back_in"
  | "back_out"
  | "back_on"
>;

/** What a beat asks of her, in words. */
export function cueOf(beat: PaceBeat, breathing: boolean, says: CueSays): string {
  if (breathing) return beat.breath === "in" ? says.breathe_in : says.breathe_out;
  if (beat.still) return says.again;
  if (beat.phase === "hold") return beat.breath === "on" ? says.hold_breath : says.hold;
  return beat.phase === "out" ? outward(beat, says) : back(beat, says);
}

const outward = (beat: PaceBeat, says: CueSays): string =>
  beat.breath === "in" ? says.out_in : beat.breath === "out" ? says.out_out : says.out_on;

const back = (beat: PaceBeat, says: CueSays): string =>
  beat.breath === "in" ? says.back_in : beat.breath === "out" ? says.back_out : says.back_on;
