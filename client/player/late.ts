import { Kept } from "./kept";
import { Telling } from "./telling";

const DOOR = { set: "/session/set/", facts: "/api/facts" } as const;
const TOKEN = "/phone/token/";

/** Tells of sets that this phone has kept, on whichever page she looks at next: she may never open that session again. */
export async function tellLate(): Promise<void> {
  const kept = await Kept.open();
  const last = (await kept.waiting()).at(-1);
  if (!last) return;
  const { token } = (await (await fetch(TOKEN, { cache: "no-store" })).json()) as { token: string };
  await new Telling(kept, { ...DOOR, csrf: token }, last.session, () => undefined).flush();
}
