import { expect, test } from "vitest";
import { megabytes, type Says, standing, told } from "./telling";

const SAYS = new Proxy(
  {
    mends: { show_part: "Show me.", level_phone: "Upright." },
    parts: { feet: "Feet, please." },
    loading: "{done}/{all}",
  },
  { get: (words, name) => Reflect.get(words, name) ?? String(name) },
) as unknown as Says;
const CUES = { hips_sink: "Lift a little." };

test("each event has its words, and a repetition has none", () => {
  expect(told({ kind: "ready" }, SAYS, CUES)).toBe("ready");
  expect(told({ kind: "set_done" }, SAYS, CUES)).toBe("set_done");
  expect(told({ kind: "tracking_lost" }, SAYS, CUES)).toBe("lost");
  expect(told({ kind: "cue", fault: "hips_sink" }, SAYS, CUES)).toBe("Lift a little.");
  expect(told({ kind: "rep_counted", number: 1 }, SAYS, CUES)).toBe("");
});

test("a hidden part is named, and any other hint is told as it is", () => {
  expect(told({ kind: "cannot_see", what: "hidden", how: "show_part", part: "feet" }, SAYS, CUES)).toBe(
    "Feet, please.",
  );
  expect(told({ kind: "cannot_see", what: "hidden", how: "show_part", part: "tail" }, SAYS, CUES)).toBe("Show me.");
  expect(told({ kind: "cannot_see", what: "phone_tilted", how: "level_phone" }, SAYS, CUES)).toBe("Upright.");
});

test("a fault without words is not spoken", () => {
  expect(told({ kind: "cue", fault: "unknown" }, SAYS, CUES)).toBe("");
});

test("where it stands is told, with true bytes", () => {
  expect(standing({ kind: "loading", bytes: 4_400_000, of: 17_300_000 }, SAYS)).toBe("4/17");
  expect(standing({ kind: "trouble", trouble: "refused" }, SAYS)).toBe("refused");
  expect(standing({ kind: "dim", light: "covered" }, SAYS)).toBe("covered");
  expect(standing({ kind: "watching" }, SAYS)).toBe("guiding");
  expect(standing({ kind: "turned" }, SAYS)).toBe("turned");
  expect(megabytes(1_499_999)).toBe(1);
});
