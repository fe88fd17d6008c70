import { expect, test, vi } from "vitest";
import { ask, listen, type Sample, SensorTrouble, sampleOf } from "./sensor";

async function troubleOf(motion: unknown): Promise<string> {
  const error = await ask(motion).then(
    () => undefined,
    (why: unknown) => why,
  );
  return error instanceof SensorTrouble ? error.trouble : "none";
}

const answering = (answer: () => Promise<string>) => ({ requestPermission: answer });

test.each([
  ["granted", answering(() => Promise.resolve("granted")), "none"],
  ["denied", answering(() => Promise.resolve("denied")), "refused"],
  ["asked without a tap", answering(() => Promise.reject(new Error("NotAllowedError"))), "refused"],
  ["never asked", {}, "none"],
  ["no such thing", null, "absent"],
])("leave that is %s", async (_how, motion, trouble) => {
  expect(await troubleOf(motion)).toBe(trouble);
});

test("leave is asked for within the tap itself", () => {
  const requestPermission = vi.fn(() => new Promise<string>(() => {}));
  void ask({ requestPermission });
  expect(requestPermission).toHaveBeenCalledOnce();
});

const PULL = { x: 0.1, y: 0.2, z: 9.8 };
const NOTHING = { x: null, y: null, z: null };

function moved(told: Partial<DeviceMotionEvent>): DeviceMotionEvent {
  const event = new Event("devicemotion");
  Object.defineProperty(event, "timeStamp", { value: 1500 });
  return Object.assign(event, told) as DeviceMotionEvent;
}

test("gravity is taken where it is told, and the push alone where it is not", () => {
  const push = { x: 0.01, y: 0.02, z: 0.03 };
  const both = { accelerationIncludingGravity: PULL, acceleration: push };
  expect(sampleOf(moved(both))).toEqual([1.5, 0.1, 0.2, 9.8]);
  expect(sampleOf(moved({ accelerationIncludingGravity: null, acceleration: push }))).toEqual([1.5, 0.01, 0.02, 0.03]);
});

test("a device that tells nothing gives no sample", () => {
  expect(sampleOf(moved({ accelerationIncludingGravity: NOTHING, acceleration: NOTHING }))).toBeNull();
  expect(sampleOf(moved({ accelerationIncludingGravity: null, acceleration: null }))).toBeNull();
});

test("samples come until nobody listens", () => {
  const samples: Sample[] = [];
  const unlisten = listen((sample) => samples.push(sample));
  dispatchEvent(moved({ accelerationIncludingGravity: PULL }));
  unlisten();
  dispatchEvent(moved({ accelerationIncludingGravity: PULL }));
  expect(samples.length).toBe(1);
});
