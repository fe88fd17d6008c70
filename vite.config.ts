import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { nowhere, runtime } from "./client/build/runtime";

const CLIENT = resolve(import.meta.dirname, "client");

/** Every folder with a main.ts is an island: a page asks for it by the folder's name. */
const islands = readdirSync(CLIENT).filter((name) => existsSync(resolve(CLIENT, name, "main.ts")));

export default defineConfig({
  base: "/static/client/",
  publicDir: false,
  build: {
    outDir: "src/rebrace/screens/client",
    emptyOutDir: true,
    manifest: "manifest.json",
    target: "es2022",
    // Small pictures and fonts stay files of our origin: the pages allow no data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: Object.fromEntries(islands.map((name) => [name, resolve(CLIENT, name, "main.ts")])),
      output: {
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: "chunks/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
  plugins: [runtime()],
  // Each worker is one file without imports, so that the service worker, too, starts in every browser. The names tell
  // the server which rules to send with them.
  worker: {
    format: "es",
    plugins: () => [nowhere()],
    rollupOptions: {
      output: {
        inlineDynamicImports: true,
        entryFileNames: ({ name }) => (name === "service-worker" ? "service-worker.js" : "workers/[name]-[hash].js"),
      },
    },
  },
  test: {
    environment: "happy-dom",
    include: ["client/**/*.test.ts"],
  },
});
