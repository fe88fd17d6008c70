// Starts the engine in Node and answers the first page; with "snapshot" from a copy of Python's memory. Prints JSON.
import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [archive, way] = process.argv.slice(2);
const ask = {
  ask: "answer", method: "GET", path: "/", fields: [], now: "2026-03-02T10:00:00+00:00",
  fresh: "22222222-2222-4222-8222-222222222222",
};

async function start(options) {
  const began = performance.now();
  const python = await loadPyodide(options);
  const runtime = performance.now();
  python.unpackArchive(new Uint8Array(readFileSync(archive)), "zip", { extractDir: "/home/pyodide" });
  const unpacked = performance.now();
  const door = python.runPython("from rebrace.phone.doors import flow; flow.call");
  const page = door(python.toPy(ask));
  const answered = performance.now();
  page.destroy();
  return { runtime: runtime - began, unpack: unpacked - runtime, first_page: answered - unpacked, whole: answered - began };
}

if (way === "snapshot") {
  const blank = await loadPyodide({ _makeSnapshot: true });
  const snapshot = blank.makeMemorySnapshot();
  console.log(JSON.stringify({ ...(await start({ _loadSnapshot: snapshot })), snapshot_bytes: snapshot.length }));
} else {
  console.log(JSON.stringify(await start({})));
}
