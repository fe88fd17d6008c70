/** A pose worker for tests: says what it is told to, at once. */

import type { Threadlike } from "./lookout";
import type { FromWorker, ToWorker } from "./protocol";

export class StandIn implements Threadlike {
  heard: ToWorker[] = [];
  closed = false;
  private listener: (event: MessageEvent<FromWorker>) => void = () => {};
  private trouble: (event: ErrorEvent) => void = () => {};

  constructor(private readonly answer: (message: ToWorker) => FromWorker[]) {}

  postMessage(message: ToWorker): void {
    this.heard.push(message);
    for (const said of this.answer(message)) this.say(said);
  }

  say(said: FromWorker): void {
    this.listener({ data: said } as MessageEvent<FromWorker>);
  }

  addEventListener(kind: string, heard: (event: never) => void): void {
    if (kind === "message") this.listener = heard as (event: MessageEvent<FromWorker>) => void;
    else this.trouble = heard as (event: ErrorEvent) => void;
  }

  terminate(): void {
    this.closed = true;
  }

  break(why: string): void {
    this.trouble({ message: why } as ErrorEvent);
  }
}

const FILE = { address: "/x", bytes: 1 };
export const FILES = { loader: FILE, machine: FILE, lite: FILE, full: FILE };
export const LOOKING = {
  wide: 640,
  high: 480,
  rate: 30,
  people: 2,
  dark: 18,
  even: 4,
  light_every: 1,
  warm: 2,
  timed: 8,
  hopeless: 400,
  room: 50,
  failures: 5,
};
export const TOLD = { files: FILES, looking: LOOKING };
export const PICTURE = { close: () => {} } as ImageBitmap;
