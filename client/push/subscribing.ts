/** Asking this browser for notifications, and telling the server where to send them. */

export interface Settings {
  /** Public half of the server's key. */
  readonly key: string;
  readonly address: string;
  readonly csrf: string;
}

export type Result = "on" | "off" | "refused" | "failed";

export async function isOn(worker: ServiceWorkerRegistration): Promise<boolean> {
  return (await worker.pushManager.getSubscription()) !== null;
}

export async function turnOn(worker: ServiceWorkerRegistration, settings: Settings): Promise<Result> {
  if ((await Notification.requestPermission()) !== "granted") return "refused";
  const subscription = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytes(settings.key),
  });
  if (await told(settings, subscription.toJSON())) return "on";
  await subscription.unsubscribe();
  return "failed";
}

export async function turnOff(worker: ServiceWorkerRegistration, settings: Settings): Promise<Result> {
  const subscription = await worker.pushManager.getSubscription();
  if (!subscription) return "off";
  await told(settings, { endpoint: subscription.endpoint, leave: true });
  await subscription.unsubscribe();
  return "off";
}

async function told(settings: Settings, what: object): Promise<boolean> {
  const answer = await fetch(settings.address, {
    method: "POST",
    headers: { "content-type": "application/json", "x-csrftoken": settings.csrf },
    body: JSON.stringify(what),
  });
  return answer.ok;
}

/** URL-safe base 64 without padding, as browsers want keys. */
export function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}
