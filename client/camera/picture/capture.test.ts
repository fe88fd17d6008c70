import { expect, test, vi } from "vitest";
import { CameraTrouble, Capture } from "./capture";

function refusing(name: string): MediaDevices {
  const refused = Object.assign(new Error(name), { name });
  return { getUserMedia: () => Promise.reject(refused) } as unknown as MediaDevices;
}

async function troubleOf(devices: MediaDevices | undefined): Promise<string> {
  const opening = devices ? new Capture().open(devices) : new Capture().open();
  const error = await opening.then(
    () => undefined,
    (why: unknown) => why,
  );
  return error instanceof CameraTrouble ? error.trouble : "none";
}

test.each([
  ["NotAllowedError", "refused"],
  ["SecurityError", "refused"],
  ["NotFoundError", "absent"],
  ["OverconstrainedError", "absent"],
  ["NotReadableError", "busy"],
  ["AbortError", "busy"],
  ["SomethingNewError", "unknown"],
])("a camera that says %s is %s", async (name, trouble) => {
  expect(await troubleOf(refusing(name))).toBe(trouble);
});

test("a page without https has no camera to ask", async () => {
  vi.stubGlobal("navigator", {});
  expect(await troubleOf(undefined)).toBe("insecure");
  vi.unstubAllGlobals();
});

test("closing stops every track, and an ended track is told", async () => {
  const track = Object.assign(new EventTarget(), { stop: vi.fn() });
  const stream = { getTracks: () => [track] } as unknown as MediaStream;
  const capture = new Capture();
  const stopped = vi.fn();
  capture.stopped = stopped;
  Object.defineProperty(capture.video, "srcObject", { value: null, writable: true });
  capture.video.play = () => Promise.resolve();
  await capture.open({ getUserMedia: () => Promise.resolve(stream) } as unknown as MediaDevices);
  track.dispatchEvent(new Event("ended"));
  expect(stopped).toHaveBeenCalledOnce();
  capture.close();
  expect(track.stop).toHaveBeenCalledOnce();
});
