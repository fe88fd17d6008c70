import type { Answer, Question } from "./messages";
import type { Fact, Letter, Store } from "./store";

/** The part of the engine that is used here. */
export interface Brain {
  call<Result>(door: string, told: unknown): Promise<Result>;
}

/** The part of the store that is used here. */
export type Shelf = Pick<Store, "after" | "tell">;

/** When a form was sent, and what it makes ids from where it carries none. */
export type Sent = Pick<Letter, "at" | "id">;

interface Reply {
  readonly html: string | null;
  readonly to: string | null;
  readonly facts: readonly Fact[];
  readonly troubled: boolean;
  readonly behind: boolean;
}

/** Answers looks and forms with the engine. What she tells is on the phone's disk before anything is acknowledged. */
export class Desk {
  private place = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly brain: Brain,
    private readonly shelf: Shelf,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** One after the other: an answer is judged by a state that holds the answer before it. */
  answer(question: Question, sent: Sent = this.justNow()): Promise<Answer> {
    const mine = this.turn.then(() => this.one(question, sent));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private justNow(): Sent {
    return { at: this.now().toISOString(), id: crypto.randomUUID() };
  }

  private async one({ ask, method, path, fields }: Question, sent: Sent): Promise<Answer> {
    if (ask === "figure") {
      const picture = await this.brain.call<string | undefined>("figure", { path });
      return picture ? { picture } : { missing: true };
    }
    await this.learn();
    const letter = { method, path, fields, now: sent.at, fresh: sent.id };
    const reply = await this.brain.call<Reply>("flow", { ask: "answer", ...letter });
    if (reply.facts.length > 0 && !(await this.keep(reply.facts))) return { full: true };
    return reply.html === null || reply.html === undefined
      ? { to: reply.to ?? "/" }
      : { html: reply.html, troubled: reply.troubled, behind: reply.behind };
  }

  /** Tells the engine what came onto the phone since it was last asked, from here or from elsewhere. */
  private async learn(): Promise<void> {
    const { facts, place } = await this.shelf.after(this.place);
    if (facts.length > 0) await this.brain.call("flow", { ask: "know", facts });
    this.place = place;
  }

  private async keep(facts: readonly Fact[]): Promise<boolean> {
    try {
      await this.shelf.tell(facts);
      return true;
    } catch (error) {
      if (isFull(error)) return false;
      throw error;
    }
  }
}

/** The browser says that there is no room, and not that something else went wrong. */
export function isFull(error: unknown): boolean {
  const { name } = error as { readonly name?: string };
  return name === "QuotaExceededError" || name === "AbortError";
}
