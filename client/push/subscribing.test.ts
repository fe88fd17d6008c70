import { afterEach, describe, expect, it, vi } from "vitest";
import { bytes, turnOff, turnOn } from "./subscribing";

const SETTINGS = { key: "AQID-_8", address: "/reminders/push/", csrf: "a-token" };

function browser(permission: NotificationPermission, status: number) {
  vi.stubGlobal("Notification", { requestPermission: async () => permission });
  const fetched = vi.fn(async (_: string, __: RequestInit) => new Response(null, { status }));
  vi.stubGlobal("fetch", fetched);
  const unsubscribe = vi.fn(async () => true);
  const subscription = {
    endpoint: "https://push.example/1",
    unsubscribe,
    toJSON: () => ({ endpoint: "https://push.example/1" }),
  };
  const subscribe = vi.fn(async () => subscription);
  const worker = { pushManager: { subscribe, getSubscription: async () => subscription } };
  return { worker: worker as unknown as ServiceWorkerRegistration, fetched, subscribe, unsubscribe };
}

afterEach(() => vi.unstubAllGlobals());

describe("turning notifications on", () => {
  it("tells the server where to send them", async () => {
    const { worker, fetched } = browser("granted", 204);
    expect(await turnOn(worker, SETTINGS)).toBe("on");
    expect(fetched.mock.calls[0]?.[0]).toBe("/reminders/push/");
    expect(fetched.mock.calls[0]?.[1].headers).toMatchObject({ "x-csrftoken": "a-token" });
  });

  it("asks nothing of anyone when she says no", async () => {
    const { worker, fetched, subscribe } = browser("denied", 204);
    expect(await turnOn(worker, SETTINGS)).toBe("refused");
    expect(subscribe).not.toHaveBeenCalled();
    expect(fetched).not.toHaveBeenCalled();
  });

  it("leaves nothing switched on that the server does not know of", async () => {
    const { worker, unsubscribe } = browser("granted", 400);
    expect(await turnOn(worker, SETTINGS)).toBe("failed");
    expect(unsubscribe).toHaveBeenCalled();
  });
});

it("turns them off on this phone and on the server", async () => {
  const { worker, fetched, unsubscribe } = browser("granted", 204);
  expect(await turnOff(worker, SETTINGS)).toBe("off");
  expect(JSON.parse(String(fetched.mock.calls[0]?.[1].body))).toEqual({
    endpoint: "https://push.example/1",
    leave: true,
  });
  expect(unsubscribe).toHaveBeenCalled();
});

it("reads a key as the bytes it stands for", () => {
  expect([...bytes("AQID-_8")]).toEqual([1, 2, 3, 251, 255]);
});
