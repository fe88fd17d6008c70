import { afterEach, expect, test, vi } from "vitest";
import { Pulse } from "./pulse";

afterEach(() => vi.unstubAllGlobals());

class Beating {
  static all: Beating[] = [];
  told: number[] = [];
  ended = false;
  private hear: () => void = () => undefined;
  constructor() {
    Beating.all.push(this);
  }
  addEventListener = (_: string, hear: () => void): void => {
    this.hear = hear;
  };
  postMessage = (told: number): void => {
    this.told.push(told);
    this.hear();
  };
  terminate = (): void => {
    this.ended = true;
  };
}

test("one worker keeps the time until it is told to stop", () => {
  vi.stubGlobal("Worker", Beating);
  const call = vi.fn();
  const pulse = new Pulse(25, call);
  pulse.start();
  pulse.start();
  expect([Beating.all.length, Beating.all[0]?.told]).toEqual([1, [25]]);
  expect(call).toHaveBeenCalledOnce();
  pulse.stop();
  expect(Beating.all[0]?.ended).toBe(true);
});

test("a browser without workers is left to its own timers", () => {
  vi.stubGlobal("Worker", undefined);
  expect(() => new Pulse(25, () => undefined).start()).not.toThrow();
});
