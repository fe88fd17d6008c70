import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { SetTold } from "./guide";

/** A set that waits to be told to the server. */
export interface Waiting extends SetTold {
  /** UUID under which the server knows it, however often it is sent. */
  readonly id: string;
  readonly session: string;
  /** When it was done, with her offset. */
  readonly at: string;
  /** The order in which the sets were done. */
  readonly turn: number;
}

/** Where she is in a session. */
export interface Under {
  readonly session: string;
  readonly place: number;
  readonly number: number;
  readonly count: number;
}

interface Shelf extends DBSchema {
  waiting: { key: string; value: Waiting };
  under: { key: string; value: Under };
}

const HERE = "here";
// Only then is a write on the disk when it is said to be done: a battery may die in the next second.
const STRICT = { durability: "strict" } as const;

/** What the phone keeps of a session until the server has it: written before anything is said to be kept. */
export class Kept {
  private constructor(private readonly shelf: IDBPDatabase<Shelf>) {}

  static async open(name = "rebrace-player"): Promise<Kept> {
    return new Kept(
      await openDB<Shelf>(name, 1, {
        upgrade(shelf) {
          shelf.createObjectStore("waiting", { keyPath: "id" });
          shelf.createObjectStore("under");
        },
      }),
    );
  }

  /** A set is done: it waits, and nothing is under way any more. */
  async add(set: Waiting): Promise<void> {
    const both = this.shelf.transaction(["waiting", "under"], "readwrite", STRICT);
    await Promise.all([both.objectStore("waiting").put(set), both.objectStore("under").delete(HERE), both.done]);
  }

  async remove(id: string): Promise<void> {
    await this.shelf.delete("waiting", id);
  }

  /** The sets that wait, in the order in which they were done. */
  async waiting(): Promise<Waiting[]> {
    return (await this.shelf.getAll("waiting")).sort((one, other) => one.turn - other.turn);
  }

  async put(under: Under): Promise<void> {
    const one = this.shelf.transaction("under", "readwrite", STRICT);
    await Promise.all([one.store.put(under, HERE), one.done]);
  }

  async under(): Promise<Under | undefined> {
    return this.shelf.get("under", HERE);
  }
}
