import { Engine } from "../engine/engine";
import { Desk } from "./desk";
import { type Kit, present, sourcesOf } from "./kits";
import { FRAME, FULL_MARK, type Question, SYNC } from "./messages";
import { type Letter, Store } from "./store";
import { meet } from "./sync";

/** The page that stands in for all others while the server is away: it holds the engine, and shows it in a frame. */
export async function begin(page: Document): Promise<void> {
  const store = await Store.open();
  const kit = await present().catch(() => undefined);
  // On half of her facts nothing is decided: what she answers here could open what is locked.
  const engine = kit && (await store.isWhole()) ? await start(page, kit) : undefined;
  if (!kit || !engine) return stayCalm(page, store);
  await new Shell(page, kit, new Desk(engine, store), store).open();
}

/** Starts the engine of the present kit. */
async function start(page: Document, kit: Kit): Promise<Engine | undefined> {
  show(page, "starting");
  try {
    // All of it is on the phone already: nothing arrives, so the bar only says that something is going on.
    return await Engine.boot({ ...sourcesOf(kit), files: [] });
  } catch {
    return undefined;
  }
}

/** Leaves the page as it came, with what is fine on any day, and says what became of what she told. */
async function stayCalm(page: Document, store: Store): Promise<void> {
  show(page, "calm");
  const kept = page.getElementById("offline-kept");
  if (kept) kept.hidden = (await store.waits()) === 0;
  await store.returnLetters();
}

function show(page: Document, part: "starting" | "calm" | "frame"): void {
  for (const each of ["starting", "calm"]) {
    const section = page.getElementById(`offline-${each}`);
    if (section) section.hidden = each !== part;
  }
}

interface Posted {
  readonly place: number;
  readonly letter: Letter;
}

class Shell {
  private byForm = false;
  /** The letter whose form is in the frame, until it is answered there. */
  private posted: Posted | undefined;

  constructor(
    private readonly page: Document,
    private readonly kit: Kit,
    private readonly desk: Desk,
    private readonly store: Store,
  ) {}

  async open(): Promise<void> {
    navigator.serviceWorker.addEventListener("message", (event: MessageEvent<Question>) => void this.hear(event));
    addEventListener("online", () => void meet(this.store));
    const letters = await this.store.letters();
    this.posted = letters.pop();
    for (const { place, letter } of letters) {
      await this.desk.answer({ ask: "page", method: "POST", path: letter.path, fields: letter.fields }, letter);
      await this.store.answered(place);
    }
    const frame = this.mount(this.posted ? undefined : location.pathname + location.search);
    if (this.posted) this.post(this.posted.letter);
    this.say("full", new URLSearchParams(location.search).has(FULL_MARK));
    frame.addEventListener("load", () => void this.follow(frame));
  }

  /** Answers the service worker, which asks for what a frame or a script wants. */
  private async hear({ data, ports }: MessageEvent<Question>): Promise<void> {
    const [port] = ports;
    if (!port || !("ask" in data)) return;
    port.postMessage("heard");
    try {
      const posted = data.method === "POST" && data.path === this.posted?.letter.path ? this.posted : undefined;
      const answer = await this.desk.answer(data, posted?.letter);
      if (posted) await this.forget(posted);
      if (data.ask === "page") this.byForm = data.method === "POST" && "html" in answer;
      if (data.method === "POST") this.say("full", "full" in answer);
      if ("html" in answer) this.say("clock", answer.behind);
      port.postMessage(answer);
      if (data.method === "POST") await this.remind();
    } catch {
      port.postMessage("failed");
    }
  }

  private async forget({ place }: Posted): Promise<void> {
    this.posted = undefined;
    await this.store.answered(place);
  }

  private mount(path: string | undefined): HTMLIFrameElement {
    const frame = this.page.createElement("iframe");
    Object.assign(frame, { name: FRAME, title: "Rebrace", className: "offline-frame" });
    if (path !== undefined) frame.src = path;
    const whole = this.page.createElement("div");
    whole.className = "offline-away";
    const sentences = ["full", "clock"].map((each) => this.page.getElementById(`offline-${each}`));
    whole.append(...sentences.filter((each) => each !== null), frame);
    this.page.body.append(whole);
    show(this.page, "frame");
    return frame;
  }

  /** Sends a form once more, into the frame: it was sent when the network was gone. */
  private post({ path, fields }: Letter): void {
    const form = this.page.createElement("form");
    Object.assign(form, { method: "post", action: path, target: FRAME, hidden: true });
    for (const [name, value] of fields) {
      const field = this.page.createElement("input");
      Object.assign(field, { type: "hidden", name, value });
      form.append(field);
    }
    this.page.body.append(form);
    form.submit();
    form.remove();
  }

  /** The address of the frame is that of the page, so that loading it again leads to the same place. */
  private async follow(frame: HTMLIFrameElement): Promise<void> {
    const there = frame.contentWindow?.location;
    if (!there || there.protocol === "about:") return;
    history.replaceState(null, "", there.pathname + there.search);
    this.page.title = frame.contentDocument?.title ?? this.page.title;
    if (this.byForm) return;
    // Another page has brought a newer kit: this engine is of the old one, and the files of its screens are gone.
    if (((await present()) ?? this.kit).name !== this.kit.name) location.reload();
    else if (navigator.onLine && (await meet(this.store)) === "same") location.replace(location.href);
  }

  /** Shows or hides a sentence above the frame: no room on the phone, or a time that cannot be right. */
  private say(what: "full" | "clock", holds: boolean): void {
    const sentence = this.page.getElementById(`offline-${what}`);
    if (sentence) sentence.hidden = !holds;
  }

  /** Asks the browser to wake the service worker once there is a network, even when this page is closed by then. */
  private async remind(): Promise<void> {
    const registration = (await navigator.serviceWorker.ready) as ServiceWorkerRegistration & {
      readonly sync?: { register(tag: string): Promise<void> };
    };
    await registration.sync?.register(SYNC).catch(() => undefined);
    if (navigator.onLine) await meet(this.store);
  }
}
