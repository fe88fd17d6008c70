import type { Progress } from "../fetching/download";
import { type Kit, LIST, present, sourcesOf } from "../offline/kits";
import { Engine, type Sources } from "./engine";

/** The engine that this phone keeps for when there is no network; else the server's. */
export async function atHand(): Promise<Sources> {
  const kit = (await present()) ?? ((await (await fetch(LIST)).json()) as Kit);
  return sourcesOf(kit);
}

export type Boot = (progress: Progress) => Promise<Engine>;

/** Starts the engine that is at hand. */
export const bootAtHand: Boot = async (progress) => Engine.boot(await atHand(), progress);
