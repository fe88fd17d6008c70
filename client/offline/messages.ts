/** What pages, the service worker and the page that holds the engine say to each other. */

/** From a page to the service worker. */
export type ToWorker =
  /** She is here and connected: meet the server, if she works without a network. */
  | { readonly tell: "here" }
  /** Nothing of her may stay on this phone. */
  | { readonly tell: "erase" };

/** From the service worker to a page that may hold the engine; the answer comes through the port. */
export interface Question {
  readonly ask: "page" | "figure";
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly fields: readonly (readonly [string, string])[];
}

export type Answer =
  | {
      readonly html: string;
      readonly troubled: boolean;
      /** The phone's time is before what she told last. */
      readonly behind: boolean;
    }
  | { readonly to: string }
  | { readonly picture: string }
  | { readonly missing: true }
  /** There is no room on the phone: nothing was kept. */
  | { readonly full: true };

/** From the service worker to every page. */
export type ToPage = { readonly tell: "erased" };

/** Form fields that mean something only to the server. */
export const TOKEN_FIELD = "csrfmiddlewaretoken";
/** Name of the frame in which the page with the engine shows what the engine answers. */
export const FRAME = "rebrace";
export const SYNC = "rebrace-facts";
/** Stands in the address of the page without a network when a form could not be kept: the phone is full. */
export const FULL_MARK = "full";
