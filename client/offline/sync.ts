import type { Fact, Reading, Refused, Store } from "./store";

/** Where facts go and come from. */
export const FACTS = "/api/facts";
export const TOKEN = "/phone/token/";
/** The server takes 200 facts at once; fewer, so that a batch stays far below its limit of bytes. */
export const BATCH = 100;
const PATIENCE = 10_000;
const GONE = 401;

type Fetch = (address: string, options?: RequestInit) => Promise<Response>;

interface FactKept extends Fact {
  readonly number: number;
}

interface Facts {
  readonly facts: readonly FactKept[];
  readonly cursor: number;
  readonly more: boolean;
}

interface Results {
  readonly results: readonly { readonly id: string | null; readonly result: string; readonly complaints: unknown }[];
}

/** How a meeting with the server went. */
export type Met = "same" | "away" | "gone";

/**
 * Meets the server: what she told on this phone goes there in its order, what she told elsewhere comes here.
 *
 * Sending twice changes nothing, so whatever breaks off is simply done again. Where the server does not know her any
 * more, or knows somebody else, nothing of hers stays here: she has erased everything, and that includes this phone.
 */
export async function meet(store: Store, ask: Fetch = fetch): Promise<Met> {
  try {
    if (await isSomebodyElse(store, ask)) {
      await store.forget();
      return "gone";
    }
    if (!(await send(store, ask))) return "away";
    const mark = await store.lag();
    if (!(await bring(store, ask))) return "away";
    await store.catchUp(mark);
    return "same";
  } catch {
    return "away";
  }
}

async function isSomebodyElse(store: Store, ask: Fetch): Promise<boolean> {
  const reading = await store.reading();
  if (reading?.first === undefined) return false;
  const answer = await get(ask, `${FACTS}?since=0&most=1`);
  if (answer.status === GONE) return true;
  if (!answer.ok) throw new Error(`${FACTS} answered ${answer.status}`);
  const { facts } = (await answer.json()) as Facts;
  return facts[0]?.id !== reading.first;
}

async function send(store: Store, ask: Fetch): Promise<boolean> {
  for (let most = BATCH; ; ) {
    const batch = await store.waiting(most);
    if (batch.length === 0) return true;
    const answer = await put(
      ask,
      batch.map((each) => each.fact),
    );
    if (answer.status === 413 && batch.length > 1) {
      most = Math.ceil(batch.length / 2);
      continue;
    }
    if (!answer.ok) return false;
    const { results } = (await answer.json()) as Results;
    const refused: Refused[] = [];
    batch.forEach(({ fact }, place) => {
      const became = results[place];
      if (became?.result !== "stored" && became?.result !== "known") refused.push({ fact, why: became?.complaints });
    });
    await store.settle(
      batch.map((each) => each.place),
      refused,
    );
  }
}

async function bring(store: Store, ask: Fetch): Promise<boolean> {
  for (;;) {
    const reading = await store.reading();
    const answer = await get(ask, `${FACTS}?since=${reading?.cursor ?? 0}`);
    if (answer.status === GONE) return nobody(store, reading);
    if (!answer.ok) return false;
    const { facts, cursor, more } = (await answer.json()) as Facts;
    const first = reading?.first ?? facts[0]?.id;
    const plain = facts.map(({ id, at, kind, data }) => ({ id, at, kind, data }));
    await store.learn(plain, { cursor, first });
    if (!more) return true;
  }
}

/** Someone who has told nothing yet has nothing to bring, and that is known now. */
async function nobody(store: Store, reading: Reading | undefined): Promise<boolean> {
  if (reading?.first !== undefined) return false;
  await store.learn([], { cursor: 0 });
  return true;
}

function get(ask: Fetch, address: string): Promise<Response> {
  return ask(address, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
}

async function put(ask: Fetch, facts: readonly Fact[]): Promise<Response> {
  const { token } = (await (await get(ask, TOKEN)).json()) as { token: string };
  return ask(FACTS, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": token },
    body: JSON.stringify({ facts }),
    signal: AbortSignal.timeout(PATIENCE),
  });
}
