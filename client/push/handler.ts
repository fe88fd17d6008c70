/** What the service worker does with a notification: it shows the sentence that came, and opens the page it names. */

interface Told {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly to: string;
}

interface ShowsNotifications {
  showNotification(title: string, options: NotificationOptions): Promise<void>;
}

interface Window {
  readonly url: string;
  focus(): Promise<unknown>;
  navigate?(url: string): Promise<unknown>;
}

/** The part of a service worker's surroundings that is used here. */
export interface Surroundings {
  readonly registration: ShowsNotifications;
  readonly location: { readonly origin: string };
  readonly clients: {
    matchAll(options: { type: "window"; includeUncontrolled: boolean }): Promise<readonly Window[]>;
    openWindow(url: string): Promise<unknown>;
  };
}

interface Pushed {
  readonly data: { json(): unknown } | null;
  waitUntil(done: Promise<unknown>): void;
}

interface Clicked {
  readonly notification: { readonly data: unknown; close(): void };
  waitUntil(done: Promise<unknown>): void;
}

const PLAIN: Told = { title: "Rebrace", body: "", tag: "reminder", to: "/" };

/** A message has come. Browsers want something to be shown for each, even for one that cannot be read. */
export function onPush(event: Pushed, here: Surroundings): void {
  const told = read(event);
  event.waitUntil(
    here.registration.showNotification(told.title, { body: told.body, tag: told.tag, data: { to: told.to } }),
  );
}

/** She tapped it: the page she has open comes to the front, or a new one is opened. */
export function onNotificationClick(event: Clicked, here: Surroundings): void {
  event.notification.close();
  event.waitUntil(open(path(event.notification.data), here));
}

async function open(to: string, here: Surroundings): Promise<void> {
  const pages = await here.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = pages.find((each) => each.url.startsWith(`${here.location.origin}/`));
  if (!page) {
    await here.clients.openWindow(to);
    return;
  }
  await page.focus();
  // A page in the middle of a session stays where it is.
  if (new URL(page.url).pathname === "/") await page.navigate?.(to);
}

function read(event: Pushed): Told {
  try {
    const told = event.data?.json();
    if (typeof told !== "object" || told === null) return PLAIN;
    const texts = told as Record<string, unknown>;
    return {
      title: text(texts.title, PLAIN.title),
      body: text(texts.body, PLAIN.body),
      tag: text(texts.tag, PLAIN.tag),
      to: local(texts.to),
    };
  } catch {
    return PLAIN;
  }
}

function path(data: unknown): string {
  return typeof data === "object" && data !== null ? local((data as Record<string, unknown>).to) : PLAIN.to;
}

function text(told: unknown, otherwise: string): string {
  return typeof told === "string" ? told : otherwise;
}

/** Only a page of our own. */
function local(told: unknown): string {
  return typeof told === "string" && /^\/(?![/\\])/.test(told) ? told : PLAIN.to;
}
