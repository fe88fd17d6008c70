import { loadPyodide, type PyodideInterface } from "pyodide";
import type { PyCallable, PyProxy } from "pyodide/ffi";
import { download } from "../fetching/download";
import type { Ask, Sources, Tell } from "./protocol";

const HOME = "/home/pyodide";
/** Finds a door by its name: a file in `rebrace/phone/doors`. */
const FIND = "import importlib; lambda name: importlib.import_module(f'rebrace.phone.doors.{name}').call";

let python: PyodideInterface | undefined;
const doors = new Map<string, PyCallable>();

const tell = (told: Tell): void => postMessage(told);

async function boot(id: number, sources: Sources): Promise<void> {
  const wanted = [sources.archive, ...sources.files];
  const [archive] = await download(wanted, (bytes, of) => tell({ id, tell: "progress", bytes, of }));
  const started = await loadPyodide({
    indexURL: sources.runtime,
    packageBaseUrl: sources.runtime,
    fullStdLib: false,
  });
  started.unpackArchive(archive as Uint8Array<ArrayBuffer>, "zip", { extractDir: HOME });
  python = started;
}

function door(name: string): PyCallable {
  if (!python) throw new Error("The engine has not started.");
  const known = doors.get(name);
  if (known) return known;
  const find = python.runPython(FIND) as PyCallable;
  const found = find(name) as PyCallable;
  find.destroy();
  doors.set(name, found);
  return found;
}

function call(name: string, told: unknown): unknown {
  const found = door(name);
  const given = python?.toPy(told) as unknown;
  const answer = found(given) as PyProxy | undefined;
  if (isProxy(given)) given.destroy();
  if (!isProxy(answer)) return answer;
  const plain: unknown = answer.toJs({ dict_converter: Object.fromEntries, create_pyproxies: false });
  answer.destroy();
  return plain;
}

function isProxy(value: unknown): value is PyProxy {
  return python !== undefined && value instanceof python.ffi.PyProxy;
}

async function answer(asked: Ask): Promise<unknown> {
  return asked.ask === "boot" ? boot(asked.id, asked.sources) : call(asked.door, asked.told);
}

addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  answer(data).then(
    (value) => tell({ id: data.id, tell: "done", value }),
    (error: unknown) =>
      tell({ id: data.id, tell: "failed", why: error instanceof Error ? error.message : String(error) }),
  );
});
