import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** A fact as the engine makes it and the server takes it. */
export interface Fact {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly data: unknown;
}

/** A form that was sent when the network was gone: it waits for the engine. */
export interface Letter {
  /** UUID for what it makes, where the form carries none. */
  readonly id: string;
  /** When she sent it: what she told then is judged as of then, however late the engine comes to it. */
  readonly at: string;
  readonly path: string;
  readonly fields: readonly (readonly [string, string])[];
}

/** A fact that the server would not take, with what it said. */
export interface Refused {
  readonly fact: Fact;
  readonly why: unknown;
}

/** How far this phone has read, and in whose story. */
export interface Reading {
  readonly cursor: number;
  /** Id of the first fact of the story; another one is another person's. None where nobody has told anything yet. */
  readonly first?: string | undefined;
}

interface Shelf extends DBSchema {
  facts: { key: number; value: Fact; indexes: { id: string } };
  queue: { key: number; value: Fact };
  letters: { key: number; value: Letter };
  refused: { key: string; value: Refused };
  reading: { key: string; value: Reading };
  lag: { key: string; value: string };
}

export const NAME = "rebrace-offline";
/** Held by whoever writes a fact, and by whoever takes the whole shelf away: never both at once. */
export const LOCK = "rebrace-shelf";
const HERE = "here";
// Only then is a write on the disk when it is said to be done: a battery may die in the next second.
const STRICT = { durability: "strict" } as const;

/** Her facts on her phone, and those that the server does not have yet. */
export class Store {
  private constructor(private readonly shelf: IDBPDatabase<Shelf>) {}

  static async open(name = NAME): Promise<Store> {
    const shelf = await openDB<Shelf>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore("facts", { autoIncrement: true }).createIndex("id", "id", { unique: true });
        fresh.createObjectStore("queue", { autoIncrement: true });
        fresh.createObjectStore("letters", { autoIncrement: true });
        fresh.createObjectStore("refused");
        fresh.createObjectStore("reading");
        fresh.createObjectStore("lag");
      },
      // Erasing waits for nobody: whoever still holds the shelf lets go of it.
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    });
    return new Store(shelf);
  }

  close(): void {
    this.shelf.close();
  }

  /** Keeps what she has just told, here and for the server; all of it or nothing. */
  async tell(facts: readonly Fact[]): Promise<void> {
    await navigator.locks.request(LOCK, () => this.write(facts));
  }

  private async write(facts: readonly Fact[]): Promise<void> {
    const both = this.shelf.transaction(["facts", "queue"], "readwrite", STRICT);
    const [known, queue] = [both.objectStore("facts"), both.objectStore("queue")];
    for (const fact of facts) {
      if ((await known.index("id").getKey(fact.id)) !== undefined) continue;
      await known.add(fact);
      await queue.add(fact);
    }
    await both.done;
  }

  /** Keeps what the server has, at the times that count there. */
  async learn(facts: readonly Fact[], reading: Reading): Promise<void> {
    const both = this.shelf.transaction(["facts", "reading"], "readwrite", STRICT);
    const known = both.objectStore("facts");
    for (const fact of facts) {
      const key = await known.index("id").getKey(fact.id);
      const same = key !== undefined && (await known.get(key))?.at === fact.at;
      if (same) continue;
      if (key !== undefined) await known.delete(key);
      await known.add(fact);
    }
    await both.objectStore("reading").put(reading, HERE);
    await both.done;
  }

  async reading(): Promise<Reading | undefined> {
    return this.shelf.get("reading", HERE);
  }

  /** Whether all that she has told is here, as far as this phone can know. On less, nothing may be decided. */
  async isWhole(): Promise<boolean> {
    return (await this.reading()) !== undefined && (await this.lag()) === undefined;
  }

  /** The mark of the last thing that went straight to the server and has not come back from there. */
  async lag(): Promise<string | undefined> {
    return this.shelf.get("lag", HERE);
  }

  /** She has told the server something that this phone does not know yet. */
  async fallBehind(mark: string): Promise<void> {
    const one = this.shelf.transaction("lag", "readwrite", STRICT);
    await Promise.all([one.store.put(mark, HERE), one.done]);
  }

  /** All that was on the server at a mark is here; what was told since then is not. */
  async catchUp(mark: string | undefined): Promise<void> {
    const one = this.shelf.transaction("lag", "readwrite", STRICT);
    if ((await one.store.get(HERE)) === mark) await one.store.delete(HERE);
    await one.done;
  }

  /** Facts that came onto the phone after a place, and the place of the last of them. */
  async after(place: number): Promise<{ facts: Fact[]; place: number }> {
    const facts: Fact[] = [];
    let last = place;
    const one = this.shelf.transaction("facts");
    for await (const each of one.store.iterate(IDBKeyRange.lowerBound(place, true))) {
      facts.push(each.value);
      last = each.key;
    }
    return { facts, place: last };
  }

  /** What the server has not got yet, oldest first. */
  async waiting(most: number): Promise<{ place: number; fact: Fact }[]> {
    const found: { place: number; fact: Fact }[] = [];
    const one = this.shelf.transaction("queue");
    for (let each = await one.store.openCursor(); each && found.length < most; each = await each.continue())
      found.push({ place: each.key, fact: each.value });
    return found;
  }

  async waits(): Promise<number> {
    return this.shelf.count("queue");
  }

  /** The server has spoken about facts: they wait no longer, and what it refused is kept with its reason. */
  async settle(places: readonly number[], refused: readonly Refused[]): Promise<void> {
    const both = this.shelf.transaction(["queue", "refused"], "readwrite", STRICT);
    for (const place of places) await both.objectStore("queue").delete(place);
    for (const each of refused) await both.objectStore("refused").put(each, each.fact.id);
    await both.done;
  }

  async refused(): Promise<number> {
    return this.shelf.count("refused");
  }

  async post(letter: Letter): Promise<void> {
    const one = this.shelf.transaction("letters", "readwrite", STRICT);
    await Promise.all([one.store.add(letter), one.done]);
  }

  /** The letters, oldest first; each stays until it is answered. */
  async letters(): Promise<{ place: number; letter: Letter }[]> {
    const one = this.shelf.transaction("letters");
    const [places, letters] = await Promise.all([one.store.getAllKeys(), one.store.getAll()]);
    return letters.flatMap((letter, at) => {
      const place = places[at];
      return place === undefined ? [] : [{ place, letter }];
    });
  }

  /** A letter has been answered, and all that it told is kept. */
  async answered(place: number): Promise<void> {
    const one = this.shelf.transaction("letters", "readwrite", STRICT);
    await Promise.all([one.store.delete(place), one.done]);
  }

  /** No engine came that could read the letters, and she is told so. */
  async returnLetters(): Promise<void> {
    const one = this.shelf.transaction("letters", "readwrite", STRICT);
    await Promise.all([one.store.clear(), one.done]);
  }

  /** Nothing of her is on the phone any more. */
  async forget(): Promise<void> {
    const names = ["facts", "queue", "letters", "refused", "reading", "lag"] as const;
    const all = this.shelf.transaction(names, "readwrite", STRICT);
    for (const name of names) await all.objectStore(name).clear();
    await all.done;
  }
}
