/** What the page and the pose worker say to each other. */

import type { Sighting } from "./sighting";

export type Model = "lite" | "full";
export type Delegate = "CPU" | "GPU";

/** One way to run the model. */
export interface Way {
  readonly model: Model;
  readonly delegate: Delegate;
}

/** Where a file lies on this host, and its size in bytes before compression. */
export interface PoseFile {
  readonly address: string;
  readonly bytes: number;
}

export interface PoseFiles {
  readonly loader: PoseFile;
  readonly machine: PoseFile;
  readonly lite: PoseFile;
  readonly full: PoseFile;
}

export type ToWorker =
  | { readonly kind: "open"; readonly files: PoseFiles; readonly way: Way }
  | { readonly kind: "look"; readonly picture: ImageBitmap; readonly time: number };

export type FromWorker =
  | { readonly kind: "loaded"; readonly bytes: number; readonly of: number }
  | { readonly kind: "open"; readonly way: Way }
  | { readonly kind: "seen"; readonly sighting: Sighting }
  | { readonly kind: "failed"; readonly during: "open" | "look"; readonly why: string };
