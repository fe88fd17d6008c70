import { expect, test, vi } from "vitest";
import LEANS from "./leans.json";
import { follow, lean } from "./level";

test.each(LEANS)("the sensor's $right and $up under a screen turned by $turned are a lean of $tilt", (felt) => {
  expect(lean(felt.right, felt.up, felt.turned, felt.facesReader)).toBeCloseTo(felt.tilt, 1);
});

test("a phone that lies flat tells nothing", () => {
  expect(lean(0.1, 0.2, 0, true)).toBeNull();
});

test("each movement of the phone is followed until nobody listens", () => {
  const leans = vi.fn();
  const unfollow = follow(leans, () => true);
  const moved = () =>
    dispatchEvent(Object.assign(new Event("devicemotion"), { accelerationIncludingGravity: { x: 0, y: 9.8, z: 0 } }));
  moved();
  expect(leans.mock.lastCall?.[0]).toBeCloseTo(0);
  unfollow();
  moved();
  expect(leans).toHaveBeenCalledOnce();
});
