import { bring, type Kit, LIST, type Progress, present } from "./kits";
import { Store } from "./store";
import { meet } from "./sync";

const LOCK = "rebrace-kit";

/** The kit that the server gives now. */
export async function offered(): Promise<Kit> {
  const answer = await fetch(LIST, { cache: "no-store" });
  if (!answer.ok) throw new Error(`${LIST} answered ${answer.status}`);
  return (await answer.json()) as Kit;
}

/** Fetches the kit unless it is here, then her facts: only with both of them anything works. One page at a time. */
export async function keep(progress: Progress): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const kit = await offered();
    if ((await present())?.name !== kit.name) await bring(kit, progress);
  });
  const store = await Store.open();
  try {
    if (!(await store.isWhole()) && (await meet(store)) !== "same") throw new Error("Her facts did not come.");
  } finally {
    store.close();
  }
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
