import { expect, it } from "vitest";
import { shown } from "./remaining";

it("shows minutes and seconds, and never less than nothing", () => {
  expect([480, 65, 59.2, 0, -3].map(shown)).toEqual(["8:00", "1:05", "1:00", "0:00", "0:00"]);
});
