import { expect, test, vi } from "vitest";
import { LOOKING } from "../pose/standing_in";
import { CameraTrouble, Capture } from "./capture";

function refusing(name: string): MediaDevices {
  const refused = Object.assign(new Error(name), { name });
  return { getUserMedia: () => Promise.reject(refused) } as unknown as MediaDevices;
}

async function troubleOf(devices: MediaDevices | undefined): Promise<string> {
  const opening = devices ? new Capture(LOOKING).open(devices) : new Capture(LOOKING).open();
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

function working(settings: MediaTrackSettings = {}) {
  const track = Object.assign(new EventTarget(), { stop: vi.fn(), getSettings: () => settings });
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream;
  const asked = vi.fn((_wanted: MediaStreamConstraints) => Promise.resolve(stream));
  const capture = new Capture(LOOKING);
  Object.defineProperty(capture.video, "srcObject", { value: null, writable: true });
  capture.video.play = () => Promise.resolve();
  return { track, capture, asked, devices: { getUserMedia: asked } as unknown as MediaDevices };
}

test("what is asked of a camera is what the page was told, and never sound", async () => {
  const { capture, asked, devices } = working();
  await capture.open(devices);
  expect(asked.mock.lastCall?.[0]).toMatchObject({ audio: false, video: { width: { ideal: 640 } } });
});

test("closing stops every track, and an ended track is told", async () => {
  const { track, capture, devices } = working();
  capture.stopped = vi.fn();
  await capture.open(devices);
  track.dispatchEvent(new Event("ended"));
  expect(capture.stopped).toHaveBeenCalledOnce();
  capture.close();
  expect(track.stop).toHaveBeenCalledOnce();
});

test("a phone that takes the camera away for a call, and gives it back, is told", async () => {
  const { track, capture, devices } = working();
  capture.held = vi.fn();
  await capture.open(devices);
  track.dispatchEvent(new Event("mute"));
  track.dispatchEvent(new Event("unmute"));
  expect(vi.mocked(capture.held).mock.calls).toEqual([[false], [true]]);
});

test("only a camera that says so looks away from whoever reads the screen", async () => {
  const [silent, away] = [working(), working({ facingMode: "environment" })];
  await Promise.all([silent.capture.open(silent.devices), away.capture.open(away.devices)]);
  expect([silent.capture.facesReader, away.capture.facesReader]).toEqual([true, false]);
});

test("pictures come until nobody wants them", () => {
  const { capture } = working();
  const waiting = new Map<number, VideoFrameRequestCallback>();
  const next = (seconds: number) =>
    [...waiting].forEach(([key, call]) => {
      waiting.delete(key);
      call(0, { mediaTime: seconds } as VideoFrameCallbackMetadata);
    });
  let last = 0;
  capture.video.requestVideoFrameCallback = (call) => {
    last += 1;
    waiting.set(last, call);
    return last;
  };
  capture.video.cancelVideoFrameCallback = (key) => waiting.delete(key);
  const seen: number[] = [];
  const stop = capture.each((seconds) => seen.push(seconds));
  next(0.1);
  next(0.2);
  stop();
  next(0.3);
  expect(seen).toEqual([0.1, 0.2]);
});
