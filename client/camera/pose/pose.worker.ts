/** The pose model, in a thread of its own: pictures in, landmarks out. Nothing leaves this device. */

import { PoseLandmarker } from "@mediapipe/tasks-vision";
import { download } from "../../fetching/download";
import type { SeeingFiles } from "../../generated/wire";
import type { FromWorker, ToWorker, Way } from "./protocol";
import { numbers } from "./sighting";

let landmarker: PoseLandmarker | undefined;
let last = 0;

function say(message: FromWorker, give: Transferable[] = []): void {
  self.postMessage(message, { transfer: give });
}

async function open(files: SeeingFiles, way: Way, people: number): Promise<void> {
  const wanted = [files[way.model], files.machine, files.loader];
  const [model] = await download(wanted, (bytes, of) => say({ kind: "loaded", bytes, of }));
  if (!model) throw new Error("no model");
  landmarker = await PoseLandmarker.createFromOptions(
    { wasmLoaderPath: files.loader.address, wasmBinaryPath: files.machine.address },
    {
      baseOptions: { modelAssetBuffer: model, delegate: way.delegate },
      runningMode: "VIDEO",
      numPoses: people,
    },
  );
  say({ kind: "open", way });
}

function look(picture: ImageBitmap, time: number): void {
  if (!landmarker) {
    picture.close();
    return;
  }
  // The model refuses time that stands still or runs back.
  last = Math.max(Math.round(time * 1000), last + 1);
  const began = performance.now();
  const seen = landmarker.detectForVideo(picture, last);
  picture.close();
  const people = seen.landmarks.map(numbers);
  const sighting = { time, people, took: performance.now() - began };
  say(
    { kind: "seen", sighting },
    people.map((each) => each.buffer),
  );
}

self.addEventListener("message", async ({ data }: MessageEvent<ToWorker>) => {
  try {
    if (data.kind === "open") await open(data.files, data.way, data.people);
    else look(data.picture, data.time);
  } catch (error) {
    say({ kind: "failed", during: data.kind, why: String(error) });
  }
});
