import type { Ask, Sources, Tell } from "./protocol";

export type { Sources } from "./protocol";

export type Progress = (bytes: number, of: number) => void;

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly failed: (error: Error) => void;
  readonly progress?: Progress | undefined;
}

/** What the engine's worker shows of itself: `Worker`, or a stand-in of a test. */
export interface Line {
  postMessage(asked: Ask, transfer: Transferable[]): void;
  addEventListener(kind: "message", listen: (event: MessageEvent<Tell>) => void): void;
  addEventListener(kind: "error", listen: (event: ErrorEvent) => void): void;
  terminate(): void;
}

/** Python in a worker, with the engine, its content and its screens. Ask it through its doors. */
export class Engine {
  private last = 0;
  private readonly waiting = new Map<number, Waiting>();

  private constructor(private readonly line: Line) {
    line.addEventListener("message", ({ data }) => this.hear(data));
    line.addEventListener("error", (event) => this.fall(new Error(event.message || "The engine's worker has ended.")));
  }

  /** Starts the engine; `progress` is told every byte that arrives. Takes seconds: keep what comes back. */
  static async boot(sources: Sources, progress?: Progress, line: Line = ownWorker()): Promise<Engine> {
    const engine = new Engine(line);
    try {
      await engine.ask((id) => ({ id, ask: "boot", sources }), [], progress);
    } catch (error) {
      engine.end();
      throw error;
    }
    return engine;
  }

  /** Asks at a door. Arrays of numbers arrive in Python as memory views; `transfer` moves them without a copy. */
  async call<Answer>(door: string, told: unknown, transfer: Transferable[] = []): Promise<Answer> {
    return (await this.ask((id) => ({ id, ask: "call", door, told }), transfer)) as Answer;
  }

  /** Ends the worker; whoever still waits is told so. */
  end(): void {
    this.line.terminate();
    this.fall(new Error("The engine was ended."));
  }

  private ask(make: (id: number) => Ask, transfer: Transferable[], progress?: Progress): Promise<unknown> {
    const id = ++this.last;
    return new Promise((done, failed) => {
      this.waiting.set(id, { done, failed, progress });
      this.line.postMessage(make(id), transfer);
    });
  }

  private hear(told: Tell): void {
    const waiting = this.waiting.get(told.id);
    if (!waiting) return;
    if (told.tell === "progress") {
      waiting.progress?.(told.bytes, told.of);
      return;
    }
    this.waiting.delete(told.id);
    if (told.tell === "done") waiting.done(told.value);
    else waiting.failed(new Error(told.why));
  }

  private fall(error: Error): void {
    for (const each of this.waiting.values()) each.failed(error);
    this.waiting.clear();
  }
}

function ownWorker(): Line {
  return new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module", name: "engine" });
}
