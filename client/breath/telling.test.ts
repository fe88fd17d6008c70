import { expect, test } from "vitest";
import { facts, type Says, standing, told } from "./telling";

const SAYS = new Proxy(
  {
    engine: "{done}/{all}",
    count: "{n} breath",
    counts: "{n} breaths",
    rate: "{n} a minute",
    depth: "{n} %",
    cues: { slower_out: "Slower." },
  },
  { get: (words, name) => Reflect.get(words, name) ?? String(name) },
) as unknown as Says;

test("what is not known yet is left out", () => {
  const reading = { phase: "unknown", level: 0, count: 1, rate: null, depth: null } as const;
  expect(facts(reading, SAYS)).toEqual(["1 breath"]);
  expect(facts({ ...reading, count: 4, rate: 5.96, depth: 92 }, SAYS)).toEqual(["4 breaths", "6.0 a minute", "92 %"]);
});

test("a cue and a remark have words, a turn and a breath are only shown", () => {
  expect(told({ kind: "said", cue: "slower_out" }, SAYS)).toBe("Slower.");
  expect(told({ kind: "said", cue: "unheard_of" }, SAYS)).toBe("");
  expect(told({ kind: "not_felt" }, SAYS)).toBe("not_felt");
  expect(told({ kind: "turned", phase: "in" }, SAYS)).toBe("");
  expect(told({ kind: "breathed", number: 3 }, SAYS)).toBe("");
});

test("where it stands is told, with true bytes", () => {
  expect(standing({ kind: "idle" }, SAYS)).toBe("");
  expect(standing({ kind: "engine", bytes: 1_000_000, of: 6_000_000 }, SAYS)).toBe("1/6");
  expect(standing({ kind: "trouble", trouble: "absent" }, SAYS)).toBe("absent");
});
