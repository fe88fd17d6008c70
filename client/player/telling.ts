import type { SetTold } from "./guide";
import type { Kept, Waiting } from "./kept";
import { uuid } from "./uuid";

/** Where sets are told, and the tokens of this page. */
export interface Door {
  readonly set: string;
  readonly facts: string;
  readonly csrf: string;
}

const AGAIN_MOST = 60_000;
const AGAIN_FIRST = 2_000;
const MOMENT = 600;

/**
 * Tells the server of every set, one after the other: by the form of the page, or, for a session that is over, through
 * the door for facts, where a set keeps the time at which it was done. Either way sending again changes nothing.
 */
export class Telling {
  private running: Promise<void> = Promise.resolve();
  private again = AGAIN_FIRST;
  /** Sets for which the phone has no room: held as long as this page lives. */
  private held: Waiting[] = [];

  constructor(
    private readonly kept: Kept,
    private readonly door: Door,
    private readonly session: string,
    /** The server answers with another page than the session: she is needed there. */
    private readonly elsewhere: (address: string) => void,
  ) {
    addEventListener("online", () => void this.flush());
  }

  /** Keeps a set on the phone, and tells of it as soon as it can be told. */
  async add(set: Waiting): Promise<void> {
    try {
      await this.kept.add(set);
    } catch {
      // The phone has no room: then the server has to take it, at once or as soon as it can be reached.
      this.held.push(set);
      await this.flush();
      return;
    }
    void this.flush();
  }

  /** Tries to tell everything that waits; true when nothing waits any more. */
  async flush(): Promise<boolean> {
    this.running = this.running.then(() => this.all());
    await this.running;
    return (await this.waiting()).length === 0;
  }

  /** Tells what is done of a set while the page goes away; nothing waits for an answer. */
  part(session: string, told: SetTold): void {
    navigator.sendBeacon(this.door.set, this.form(session, told, uuid()));
  }

  /** The same, where there is a moment to wait until the server has it. */
  async partFirst(session: string, told: SetTold): Promise<void> {
    const body = this.form(session, told, uuid());
    const signal = AbortSignal.timeout(MOMENT);
    await fetch(this.door.set, { method: "POST", body, keepalive: true, redirect: "manual", signal }).catch(
      () => undefined,
    );
  }

  private async all(): Promise<void> {
    for (const set of await this.waiting()) {
      if (!(await this.one(set))) {
        setTimeout(() => void this.flush(), this.again);
        this.again = Math.min(2 * this.again, AGAIN_MOST);
        return;
      }
      this.again = AGAIN_FIRST;
      if (this.held.includes(set)) this.held = this.held.filter((each) => each !== set);
      else await this.kept.remove(set.id);
    }
  }

  private async waiting(): Promise<Waiting[]> {
    return [...(await this.kept.waiting()), ...this.held].sort((one, other) => one.turn - other.turn);
  }

  private async one(set: Waiting): Promise<boolean> {
    try {
      return set.session === this.session ? await this.byForm(set) : await this.byFacts(set);
    } catch {
      return false;
    }
  }

  private async byForm(set: Waiting): Promise<boolean> {
    const body = this.form(set.session, set, set.id);
    const answer = await fetch(this.door.set, { method: "POST", body, keepalive: true });
    if (!answer.ok) return false;
    const there = new URL(answer.url).pathname;
    if (there.startsWith("/session/") || there.startsWith("/done/")) return true;
    // The session is not for today any more; what she did of it is kept all the same.
    const kept = await this.byFacts(set);
    if (kept) this.elsewhere(there);
    return kept;
  }

  private async byFacts(set: Waiting): Promise<boolean> {
    const { id, at, session, place, exercise, rung, number, amount } = set;
    const data = { session, step: place, exercise, rung, number, amount, left: 0 };
    const answer = await fetch(this.door.facts, {
      method: "POST",
      body: JSON.stringify({ facts: [{ id, at, kind: "set_done", data }] }),
      headers: { "Content-Type": "application/json", "X-CSRFToken": this.door.csrf },
    });
    return answer.ok;
  }

  private form(session: string, told: SetTold, id: string): FormData {
    const form = new FormData();
    const { place, exercise, number, amount, left } = told;
    const fields = { csrfmiddlewaretoken: this.door.csrf, form: id, session, place, exercise, number, amount, done: 1 };
    for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
    if (left > 0) form.set("left", String(left));
    return form;
  }
}
