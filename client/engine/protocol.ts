/** What the page and the engine's worker say to each other. */

import type { Wanted } from "../fetching/download";

/** Everything the engine starts from: one state of runtime, code, content and screens. */
export interface Sources {
  /** Folder of the Python runtime. */
  readonly runtime: string;
  /** The engine, its content and its screens. */
  readonly archive: Wanted;
  /** Files of the runtime that are fetched, for the bar that shows every byte. */
  readonly files: readonly Wanted[];
}

export type Ask =
  | { readonly id: number; readonly ask: "boot"; readonly sources: Sources }
  | { readonly id: number; readonly ask: "call"; readonly door: string; readonly told: unknown };

export type Tell =
  | { readonly id: number; readonly tell: "progress"; readonly bytes: number; readonly of: number }
  | { readonly id: number; readonly tell: "done"; readonly value: unknown }
  | { readonly id: number; readonly tell: "failed"; readonly why: string };
