/** What the page and the pose worker say to each other. */

import type { SeeingFiles } from "../../generated/wire";
import type { Sighting } from "./sighting";

export type Model = "lite" | "full";
export type Delegate = "CPU" | "GPU";

/** One way to run the model. */
export interface Way {
  readonly model: Model;
  readonly delegate: Delegate;
}

export type ToWorker =
  | { readonly kind: "open"; readonly files: SeeingFiles; readonly way: Way; readonly people: number }
  | { readonly kind: "look"; readonly picture: ImageBitmap; readonly time: number };

export type FromWorker =
  | { readonly kind: "loaded"; readonly bytes: number; readonly of: number }
  | { readonly kind: "open"; readonly way: Way }
  | { readonly kind: "seen"; readonly sighting: Sighting }
  | { readonly kind: "failed"; readonly during: "open" | "look"; readonly why: string };
