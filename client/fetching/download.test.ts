import { afterEach, expect, test, vi } from "vitest";
import { download } from "./download";

afterEach(() => vi.unstubAllGlobals());

function serving(files: Record<string, Uint8Array[]>): void {
  vi.stubGlobal("fetch", (address: string) => {
    const parts = files[address];
    if (!parts) return Promise.resolve(new Response("", { status: 404 }));
    const body = new ReadableStream({
      start(controller) {
        for (const part of parts) controller.enqueue(part);
        controller.close();
      },
    });
    return Promise.resolve(new Response(body));
  });
}

test("files come whole, and the bar counts their bytes", async () => {
  serving({ "/a": [new Uint8Array([1, 2]), new Uint8Array([3])], "/b": [new Uint8Array([4])] });
  const told: number[] = [];
  const wanted = [
    { address: "/a", bytes: 3 },
    { address: "/b", bytes: 1 },
  ];
  const [a, b] = await download(wanted, (bytes) => told.push(bytes));
  expect([...(a ?? []), ...(b ?? [])]).toEqual([1, 2, 3, 4]);
  expect(told).toEqual([2, 3, 4]);
});

test("a file that is not there is an error with its address", async () => {
  serving({});
  await expect(download([{ address: "/gone", bytes: 1 }], () => {})).rejects.toThrow("/gone answered 404");
});
