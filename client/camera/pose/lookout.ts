/** The page's side of the pose worker: one picture at a time, the newest one, never a queue. */

import type { Progress } from "../../fetching/download";
import type { SeeingFiles } from "../../generated/wire";
import type { FromWorker, ToWorker, Way } from "./protocol";
import type { Sighting } from "./sighting";

/** The part of a worker that is used, so that tests can stand in for it. */
export interface Threadlike {
  postMessage(message: ToWorker, transfer?: Transferable[]): void;
  addEventListener(kind: "message", heard: (event: MessageEvent<FromWorker>) => void): void;
  addEventListener(kind: "error", heard: (event: ErrorEvent) => void): void;
  terminate(): void;
}

export function thread(): Threadlike {
  return new Worker(new URL("./pose.worker.ts", import.meta.url), { type: "module" });
}

export class Lookout {
  busy = false;
  progress: Progress = () => {};
  private opened: { done: (way: Way) => void; failed: (why: Error) => void } | undefined;
  private looked: { done: (sighting: Sighting) => void; failed: (why: Error) => void } | undefined;
  private worker: Threadlike | undefined;

  constructor(private readonly spawn: () => Threadlike = thread) {}

  /** Load a model and run it this way, in a fresh worker: the runtime starts only once in each. */
  open(files: SeeingFiles, way: Way, people: number): Promise<Way> {
    this.close();
    const worker = this.spawn();
    this.worker = worker;
    worker.addEventListener("message", ({ data }) => this.hear(data));
    worker.addEventListener("error", (event) => this.fail(event.message || "the pose worker stopped"));
    return new Promise((done, failed) => {
      this.opened = { done, failed };
      worker.postMessage({ kind: "open", files, way, people });
    });
  }

  /** What the model sees in a picture; the picture is given away. Callers wait while `busy`. */
  look(picture: ImageBitmap, time: number): Promise<Sighting> {
    const { worker } = this;
    if (!worker) return Promise.reject(new Error("the lookout is not open"));
    this.busy = true;
    return new Promise((done, failed) => {
      this.looked = { done, failed };
      worker.postMessage({ kind: "look", picture, time }, [picture]);
    });
  }

  close(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.busy = false;
  }

  private hear(said: FromWorker): void {
    if (said.kind === "loaded") this.progress(said.bytes, said.of);
    else if (said.kind === "open") this.opened?.done(said.way);
    else if (said.kind === "seen") {
      this.busy = false;
      this.looked?.done(said.sighting);
    } else this.fail(said.why);
  }

  private fail(why: string): void {
    this.busy = false;
    this.opened?.failed(new Error(why));
    this.looked?.failed(new Error(why));
  }
}
