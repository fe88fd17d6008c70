import type { WorkboxPlugin } from "workbox-core";
import type { PrecacheEntry } from "workbox-precaching";
import { SHELL } from "./kits";

/** Which state a page is of, as the server says with it. */
export const STATE = "X-Rebrace-Kit";

/**
 * Lets the few files of the page without an engine in only when all are of one state. A server that is renewed while
 * they are fetched would give a new page for old files: then this worker is not installed, and the browser tries again.
 */
export function ofOneState(list: readonly (PrecacheEntry | string)[]): WorkboxPlugin {
  const page = list.find((each): each is PrecacheEntry => typeof each !== "string" && each.url === SHELL);
  return {
    cacheWillUpdate: async ({ request, response }) => {
      if (!response.ok) return null;
      const isPage = new URL(request.url).pathname === SHELL;
      return isPage && response.headers.get(STATE) !== page?.revision ? null : response;
    },
  };
}
