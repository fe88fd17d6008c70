import { Engine } from "../engine/engine";
import { Desk } from "./desk";
import { present, sourcesOf } from "./kits";
import { FRAME, type Question, SYNC } from "./messages";
import { type Letter, Store } from "./store";
import { meet } from "./sync";

/** The page that stands in for all others while the server is away: it holds the engine, and shows it in a frame. */
export async function begin(page: Document): Promise<void> {
  const engine = await start(page);
  if (!engine) return;
  const store = await Store.open();
  const shell = new Shell(page, new Desk(engine, store), store);
  await shell.open();
}

/** Starts the engine of the present kit. Without one, the page stays as it is: with what is fine on any day. */
async function start(page: Document): Promise<Engine | undefined> {
  const kit = await present().catch(() => undefined);
  if (!kit) return undefined;
  show(page, "starting");
  try {
    // All of it is on the phone already: nothing arrives, so the bar only says that something is going on.
    return await Engine.boot({ ...sourcesOf(kit), files: [] });
  } catch {
    show(page, "calm");
    return undefined;
  }
}

function show(page: Document, part: "starting" | "calm" | "frame"): void {
  for (const each of ["starting", "calm"]) {
    const section = page.getElementById(`offline-${each}`);
    if (section) section.hidden = each !== part;
  }
}

class Shell {
  private byForm = false;

  constructor(
    private readonly page: Document,
    private readonly desk: Desk,
    private readonly store: Store,
  ) {}

  async open(): Promise<void> {
    navigator.serviceWorker.addEventListener("message", (event: MessageEvent<Question>) => void this.hear(event));
    addEventListener("online", () => void meet(this.store));
    const letters = await this.store.letters();
    const last = letters.pop();
    for (const { path, fields } of letters) await this.desk.answer({ ask: "page", method: "POST", path, fields });
    const frame = this.mount(last ? undefined : location.pathname + location.search);
    if (last) this.post(last);
    frame.addEventListener("load", () => void this.follow(frame));
  }

  /** Answers the service worker, which asks for what a frame or a script wants. */
  private async hear({ data, ports }: MessageEvent<Question>): Promise<void> {
    const [port] = ports;
    if (!port || !("ask" in data)) return;
    port.postMessage("heard");
    try {
      const answer = await this.desk.answer(data);
      if (data.ask === "page") this.byForm = data.method === "POST" && "html" in answer;
      this.complain("full" in answer);
      port.postMessage(answer);
      if (data.method === "POST") await this.remind();
    } catch {
      port.postMessage("failed");
    }
  }

  private mount(path: string | undefined): HTMLIFrameElement {
    const frame = this.page.createElement("iframe");
    Object.assign(frame, { name: FRAME, title: "Rebrace", className: "offline-frame" });
    if (path !== undefined) frame.src = path;
    this.page.body.append(frame);
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
    if (!this.byForm && navigator.onLine && (await meet(this.store)) === "same") location.replace(location.href);
  }

  private complain(full: boolean): void {
    const sentence = this.page.getElementById("offline-full");
    if (sentence) sentence.hidden = !full;
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
