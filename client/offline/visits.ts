import { TOKEN_FIELD } from "./messages";

/** What a request is for: it decides who answers it. */
export type Kind = "file" | "figure" | "page" | "framed" | "telling" | "none";

/** The part of a request that is looked at. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  readonly mode: string;
  readonly destination: string;
}

/** Pages of the host's own and data for programs: never answered by the phone. */
const HOSTS = ["/api/", "/phone/", "/service-worker.js"];

export function kindOf({ url, method, mode, destination }: Asked, origin: string): Kind {
  const { origin: there, pathname } = new URL(url);
  if (there !== origin) return "none";
  if (pathname.startsWith("/static/")) return "file";
  if (pathname.startsWith("/figures/")) return "figure";
  if (method !== "GET" && method !== "POST") return "none";
  if (HOSTS.some((each) => pathname.startsWith(each))) return "none";
  if (mode === "navigate") return destination === "iframe" ? "framed" : "page";
  return destination === "" ? "telling" : "none";
}

/** The fields of a form or of an address, as the engine reads them. */
export async function fieldsOf(request: Request): Promise<(readonly [string, string])[]> {
  const given = request.method === "POST" ? await request.formData() : new URL(request.url).searchParams;
  const fields: (readonly [string, string])[] = [];
  for (const [name, value] of given) if (typeof value === "string" && name !== TOKEN_FIELD) fields.push([name, value]);
  return fields;
}

export const pathOf = (request: Asked): string => new URL(request.url).pathname;
