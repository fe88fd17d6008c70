import { expect, test } from "vitest";
import { ofOneState } from "./precaching";

const LIST = [
  { url: "/offline/", revision: "state-one" },
  { url: "/static/offline.css?v=1", revision: null },
];

async function letsIn(address: string, answer: Response): Promise<boolean> {
  const [request, event] = [new Request(`https://rebrace.example${address}`), new Event("install")];
  const told = { request, response: answer, event: event as ExtendableEvent };
  return (await ofOneState(LIST).cacheWillUpdate?.(told)) === answer;
}

const of = (state: string): Response => new Response("page", { headers: { "X-Rebrace-Kit": state } });

test("the page without an engine comes in with the files of its own state only", async () => {
  expect(await letsIn("/offline/", of("state-one"))).toBe(true);
  expect(await letsIn("/offline/", of("state-two"))).toBe(false);
});

test("a file that is not there is not kept", async () => {
  expect(await letsIn("/static/offline.css?v=1", new Response("a {}"))).toBe(true);
  expect(await letsIn("/static/offline.css?v=1", new Response("", { status: 404 }))).toBe(false);
});
