import { describe, expect, it, vi } from "vitest";
import { onNotificationClick, onPush, type Surroundings } from "./handler";

function surroundings(...open: { url: string; focus(): Promise<unknown>; navigate?(url: string): Promise<unknown> }[]) {
  return {
    registration: { showNotification: vi.fn(async () => undefined) },
    location: { origin: "https://rebrace.example" },
    clients: { matchAll: vi.fn(async () => open), openWindow: vi.fn(async () => undefined) },
  } satisfies Surroundings;
}

function page(path: string) {
  return {
    url: `https://rebrace.example${path}`,
    focus: vi.fn(async () => undefined),
    navigate: vi.fn(async () => undefined),
  };
}

async function pushed(json: () => unknown) {
  const here = surroundings();
  let done: Promise<unknown> = Promise.resolve();
  onPush({ data: { json }, waitUntil: (work) => (done = work) }, here);
  await done;
  return here.registration.showNotification.mock.calls[0] as unknown as [string, NotificationOptions];
}

async function clicked(to: unknown, here: Surroundings) {
  const close = vi.fn();
  let done: Promise<unknown> = Promise.resolve();
  onNotificationClick({ notification: { data: { to }, close }, waitUntil: (work) => (done = work) }, here);
  await done;
  return close;
}

describe("a message that comes", () => {
  it("is shown as it was told, each in the place of the one before", async () => {
    const [title, options] = await pushed(() => ({ title: "Rebrace", body: "Now?", tag: "reminder", to: "/" }));
    expect(title).toBe("Rebrace");
    expect(options).toEqual({ body: "Now?", tag: "reminder", data: { to: "/" } });
  });

  it("is shown plainly when it cannot be read, because browsers want something shown", async () => {
    const [title] = await pushed(() => {
      throw new SyntaxError("no JSON");
    });
    expect(title).toBe("Rebrace");
  });

  it("never names a page of others", async () => {
    for (const to of ["https://evil.example/", "//evil.example/", "/\\evil.example", 7]) {
      const [, options] = await pushed(() => ({ title: "Rebrace", to }));
      expect(options.data).toEqual({ to: "/" });
    }
  });
});

describe("a tap on it", () => {
  it("opens the page when none is open", async () => {
    const here = surroundings();
    const close = await clicked("/", here);
    expect(close).toHaveBeenCalled();
    expect(here.clients.openWindow).toHaveBeenCalledWith("/");
  });

  it("brings an open page to the front and leaves a session where it is", async () => {
    const session = page("/session/");
    const here = surroundings(session);
    await clicked("/", here);
    expect(session.focus).toHaveBeenCalled();
    expect(session.navigate).not.toHaveBeenCalled();
    expect(here.clients.openWindow).not.toHaveBeenCalled();
  });
});
