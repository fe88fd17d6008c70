const WISH = "rebrace-offline";

export type Wish = "on" | "off" | "unsaid";

/** What the browser says of the network and of how she came. */
export interface Surroundings {
  /** `wifi`, `cellular`, ...; nothing where the browser does not say. */
  readonly type?: string | undefined;
  readonly saveData?: boolean | undefined;
  /** She has put Rebrace among her apps. */
  readonly installed: boolean;
}

/**
 * Whether to fetch the kit without being asked. It weighs as much as a few photos, so only where that costs her
 * nothing as far as the browser can tell, or where she has made an app of it. Otherwise she is asked.
 */
export function mayFetch(wish: Wish, { type, saveData, installed }: Surroundings): boolean {
  if (wish === "off" || saveData) return false;
  if (wish === "on") return true;
  return type === "wifi" || type === "ethernet" || (installed && type !== "cellular");
}

export function wish(): Wish {
  const told = localStorage.getItem(WISH);
  return told === "on" || told === "off" ? told : "unsaid";
}

export const say = (told: "on" | "off"): void => localStorage.setItem(WISH, told);

export function surroundings(): Surroundings {
  const { connection } = navigator as Navigator & { connection?: { type?: string; saveData?: boolean } };
  const installed = matchMedia("(display-mode: standalone)").matches;
  return { type: connection?.type, saveData: connection?.saveData, installed };
}
