import { bring, type Kit, LIST, type Progress, present } from "./kits";
import type { ToWorker } from "./messages";

const LOCK = "rebrace-kit";

/** The kit that the server gives now. */
export async function offered(): Promise<Kit> {
  const answer = await fetch(LIST, { cache: "no-store" });
  if (!answer.ok) throw new Error(`${LIST} answered ${answer.status}`);
  return (await answer.json()) as Kit;
}

/** Fetches the kit unless it is here, then has her facts brought; one page at a time. */
export async function keep(progress: Progress): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const kit = await offered();
    if ((await present())?.name !== kit.name) await bring(kit, progress);
  });
  const { active } = await navigator.serviceWorker.ready;
  const told: ToWorker = { tell: "here" };
  active?.postMessage(told);
}

/** Keeps the kit up to date while the page has nothing better to do. */
export async function keepUp(): Promise<void> {
  await idle();
  await keep(() => undefined).catch(() => undefined);
}

function idle(): Promise<void> {
  return new Promise((done) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => done());
    else setTimeout(done, 2_000);
  });
}
