// Runs a Python script inside Pyodide with an archive of packages; prints what the script prints.
import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [archive, script] = process.argv.slice(2);
const pyodide = await loadPyodide();
pyodide.unpackArchive(new Uint8Array(readFileSync(archive)), "zip", { extractDir: "/home/pyodide" });
pyodide.runPython(readFileSync(script, "utf8"));
