import { expect, test } from "vitest";
import { fieldsOf, kindOf } from "./visits";
import { mayFetch } from "./wishing";

const HERE = "https://rebrace.example";

function kind(path: string, { method = "GET", mode = "navigate", destination = "document" } = {}): string {
  return kindOf({ url: new URL(path, HERE).href, method, mode, destination }, HERE);
}

test("each request goes to whoever can answer it", () => {
  expect(kind("/")).toBe("page");
  expect(kind("/back/", { method: "POST" })).toBe("page");
  expect(kind("/", { destination: "iframe" })).toBe("framed");
  expect(kind("/static/screens/rebrace.css?v=1", { mode: "no-cors", destination: "style" })).toBe("file");
  expect(kind("/figures/d/e/r/moving.light.svg", { mode: "no-cors", destination: "image" })).toBe("figure");
  expect(kind("/session/set/", { method: "POST", mode: "cors", destination: "" })).toBe("telling");
  expect(kind("/api/facts", { method: "POST", mode: "cors", destination: "" })).toBe("none");
  expect(kind("/phone/kit.json", { mode: "cors", destination: "" })).toBe("none");
  expect(kind("https://elsewhere.example/")).toBe("none");
});

test("a form is read without the token that only the server knows", async () => {
  const body = new URLSearchParams({ csrfmiddlewaretoken: "secret", form: "one", before: "ribs" });
  body.append("before", "head");
  const fields = await fieldsOf(new Request(`${HERE}/posture/`, { method: "POST", body }));
  expect(fields).toEqual([
    ["form", "one"],
    ["before", "ribs"],
    ["before", "head"],
  ]);
  expect(await fieldsOf(new Request(`${HERE}/?night=1`))).toEqual([["night", "1"]]);
});

test("megabytes are fetched unasked only where they cost her nothing", () => {
  expect(mayFetch("unsaid", { type: "wifi", installed: false })).toBe(true);
  expect(mayFetch("unsaid", { type: "cellular", installed: true })).toBe(false);
  expect(mayFetch("unsaid", { installed: false })).toBe(false);
  expect(mayFetch("unsaid", { installed: true })).toBe(true);
  expect(mayFetch("on", { type: "cellular", installed: false })).toBe(true);
  expect(mayFetch("on", { type: "wifi", saveData: true, installed: true })).toBe(false);
  expect(mayFetch("off", { type: "wifi", installed: true })).toBe(false);
});
