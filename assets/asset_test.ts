import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { assetFile, assetFiles, findFile } from "./asset.ts";
import { sha256 } from "./fingerprint.ts";
import { type Asset, assetNamed, readManifest } from "./manifest.ts";

/** What the tests download: a quarter of a megabyte of bytes that are not all alike. */
const CONTENT = Uint8Array.from({ length: 1 << 18 }, (_, k) => k * k + (k >> 8));

/** A network of one server, on this machine alone. */
async function network(
  answer: (request: Request) => Response | Promise<Response>,
  use: (address: string) => Promise<void>,
): Promise<void> {
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, answer);
  try {
    await use(`http://127.0.0.1:${server.addr.port}/thing.bin`);
  } finally {
    await server.shutdown();
  }
}

function place(...addresses: string[]) {
  const asset: Asset = {
    id: "thing",
    file: "models/thing.bin",
    what: "a thing",
    licence: "none",
    bytes: CONTENT.length,
    sha256: sha256(CONTENT),
    addresses,
  };
  const cache = mkdtempSync(`${tmpdir()}/assets-`);
  return { manifest: [asset], places: { folders: [] as string[], cache }, cache, asset };
}

/** What lies in the folder of the cache's models. */
const left = (cache: string) => {
  try {
    return readdirSync(`${cache}/models`);
  } catch {
    return [];
  }
};

Deno.test("a file is downloaded, verified and given its name, and then found", async () => {
  let asked = 0;
  const answer = () => (asked++, new Response(CONTENT));
  await network(answer, async (address) => {
    const { cache, ...search } = place(address);
    const seen: number[] = [];
    const progress = ({ done }: { done: number }) => void seen.push(done);
    const file = await assetFile("thing", { ...search, progress });
    assert.deepEqual(new Uint8Array(readFileSync(file)), CONTENT);
    assert.equal(seen.at(-1), CONTENT.length);
    assert.equal(await assetFile("thing", search), file);
    assert.equal(asked, 1);
    assert.deepEqual(left(cache), ["thing.bin"]);
  });
});

Deno.test("the next address is asked if the first one does not have it", async () => {
  await network(() => new Response("gone", { status: 404 }), async (bad) => {
    await network(() => new Response(CONTENT), async (good) => {
      const { places, manifest } = place(bad, good);
      assert(await assetFile("thing", { places, manifest }));
    });
  });
});

const failures: [string, (address: string) => Response | Promise<Response>, RegExp][] = [
  ["a server that does not have it", () => new Response("", { status: 404 }), /answers 404\./],
  ["other bytes", () => new Response(CONTENT.toReversed()), /has the SHA-256 [0-9a-f]{12}…, not/],
  [
    "too few bytes",
    () => new Response(CONTENT.subarray(0, 1000)),
    /ended after 1000 of 262144 bytes\./,
  ],
  [
    "too many bytes",
    () => new Response(new Uint8Array(1 << 19)),
    /sends more than the 262144 bytes/,
  ],
];

for (const [what, answer, sentence] of failures) {
  Deno.test(`of ${what} one sentence is said, and nothing is left`, async () => {
    await network(() => answer(""), async (address) => {
      const { cache, ...search } = place(address);
      await assert.rejects(assetFile("thing", search), ({ message }: Error) => {
        assert.match(message, /^thing could not be fetched: /);
        assert.match(message, sentence);
        assert.match(message, /UNROLLED_ASSETS names\.$/);
        assert(!message.includes("\n"));
        return true;
      });
      assert.deepEqual(left(cache), []);
    });
  });
}

Deno.test("of a connection that breaks off one sentence is said, and nothing is left", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const answering = listener.accept().then(async (connection) => {
    await connection.read(new Uint8Array(4096));
    const head = `HTTP/1.1 200 OK\r\nContent-Length: ${CONTENT.length}\r\n\r\n`;
    await connection.write(new TextEncoder().encode(`${head}only the beginning`));
    connection.close();
  });
  const { port } = listener.addr as Deno.NetAddr;
  const { cache, ...search } = place(`http://127.0.0.1:${port}/thing.bin`);
  await assert.rejects(assetFile("thing", search), /the connection broke off\.|ended after 18 of/);
  await answering;
  listener.close();
  assert.deepEqual(left(cache), []);
});

Deno.test("without a network one sentence is said", async () => {
  // Nobody listens on a port that was just given back.
  let free = "";
  await network(() => new Response(), (address) => Promise.resolve(void (free = address)));
  const { cache, ...search } = place(free);
  await assert.rejects(
    assetFile("thing", search),
    /127\.0\.0\.1:\d+ cannot be reached\. Try again/,
  );
  assert.deepEqual(left(cache), []);
});

Deno.test("a server that falls silent is given up", async () => {
  const silent = () =>
    new Response(new ReadableStream({ start: (s) => s.enqueue(CONTENT.subarray(0, 9)) }));
  await network(silent, async (address) => {
    const { cache, ...search } = place(address);
    await assert.rejects(
      assetFile("thing", { ...search, patience: 100 }),
      /sends nothing more\./,
    );
    assert.deepEqual(left(cache), []);
  });
});

Deno.test("a download that is stopped leaves nothing", async () => {
  const slow = () =>
    new Response(new ReadableStream({ start: (s) => s.enqueue(CONTENT.subarray(0, 9)) }));
  await network(slow, async (address) => {
    const { cache, ...search } = place(address);
    const stop = new AbortController();
    const progress = () => stop.abort();
    const asked = assetFile("thing", { ...search, progress, signal: stop.signal });
    await assert.rejects(asked, /could not be fetched: it was stopped\./);
    assert.deepEqual(left(cache), []);
  });
});

Deno.test("what a killed process left is taken away", async () => {
  await network(() => new Response(CONTENT), async (address) => {
    const { cache, ...search } = place(address);
    mkdirSync(`${cache}/models`);
    writeFileSync(`${cache}/models/thing.bin.999999999.unfinished`, "half");
    await assetFile("thing", search);
    assert.deepEqual(left(cache), ["thing.bin"]);
  });
});

Deno.test("a folder of UNROLLED_ASSETS comes first, and a wrong file in it is said", async () => {
  const { asset, places: { cache } } = place("http://127.0.0.1:1/never");
  const folder = mkdtempSync(`${tmpdir()}/folder-`);
  const search = { manifest: [asset], places: { folders: [folder], cache } };
  writeFileSync(`${folder}/thing.bin`, CONTENT);
  assert.equal(await assetFile("thing", search), `${folder}/thing.bin`);
  writeFileSync(`${folder}/thing.bin`, CONTENT.toReversed());
  await assert.rejects(assetFile("thing", search), /is not thing: its SHA-256 begins with/);
  writeFileSync(`${folder}/thing.bin`, "version https://git-lfs.github.com/spec/v1");
  await assert.rejects(assetFile("thing", search), /has 42 bytes, but thing has 262144\./);
});

Deno.test("what may not be fetched, or has no hash, is asked for in words", async () => {
  const { manifest, places, asset } = place("http://127.0.0.1:1/never");
  await assert.rejects(
    assetFile("thing", { manifest, places, fetch: false }),
    /"deno task assets thing" fetches it/,
  );
  const unknown = [{ ...asset, sha256: undefined }];
  await assert.rejects(assetFile("thing", { manifest: unknown, places }), /no hash of it is known/);
  await assert.rejects(assetFile("something", { manifest }), /names no "something"/);
});

Deno.test({
  name: "where there is no room one sentence is said, and nothing is left",
  ignore: Deno.build.os === "windows",
  async fn() {
    await network(() => new Response(CONTENT), async (address) => {
      const { cache, manifest, places } = place(address);
      const script = `${cache}/script.ts`;
      const module = new URL("asset.ts", import.meta.url).href;
      writeFileSync(
        script,
        `import { assetFile } from "${module}";
        try { await assetFile("thing", ${JSON.stringify({ manifest, places })}); }
        catch (error) { console.log(error.message); }`,
      );
      // The shell allows files of a few blocks only; what is larger fails as on a full disk.
      const { stdout } = await new Deno.Command("bash", {
        args: ["-c", `trap "" XFSZ; ulimit -f 64; exec "$0" run --no-check -A "$1"`].concat(
          Deno.execPath(),
          script,
        ),
      }).output();
      assert.match(
        new TextDecoder().decode(stdout),
        /^thing could not be fetched: there is no room left on the disk\. Try again/,
      );
      assert.deepEqual(left(cache), []);
    });
  },
});

Deno.test("an archive is unpacked into the cache, and not asked for once it is", async () => {
  const zip = new Uint8Array(readFileSync(new URL("testdata/two.zip", import.meta.url)));
  let asked = 0;
  await network(() => (asked++, new Response(zip)), async (address) => {
    const { places, asset } = place(address);
    const manifest = [{
      ...asset,
      bytes: zip.length,
      sha256: sha256(zip),
      unpack: ["stored.txt", "deflated.txt"],
    }];
    for (let time = 0; time < 2; time++) {
      const [stored, deflated] = await assetFiles("thing", { manifest, places });
      assert.equal(readFileSync(stored, "utf8"), "as it is\n");
      assert.equal(readFileSync(deflated, "utf8"), "again ".repeat(1000));
    }
    assert.equal(asked, 1);
    const other = [{ ...manifest[0], unpack: ["neither.txt"] }];
    await assert.rejects(
      assetFiles("thing", { manifest: other, places }),
      /has no neither\.txt; it has stored\.txt, deflated\.txt\./,
    );
  });
});

Deno.test("every asset has a name of its own, a licence, an address and, if it is fetched, a hash", () => {
  const assets = readManifest();
  assert.equal(new Set(assets.map((one) => one.id)).size, assets.length);
  for (const { id, licence, addresses, sha256, hashFrom, what } of assets) {
    assert(licence && what && addresses.length > 0, id);
    for (const address of addresses) assert(URL.canParse(address), address);
    assert.equal(sha256 !== undefined, hashFrom !== undefined, id);
    if (sha256) assert.match(sha256, /^[0-9a-f]{64}$/);
  }
});

Deno.test({
  name: "what lies in the folders of UNROLLED_ASSETS is what the manifest says",
  async fn() {
    const present = readManifest().filter((one) => one.sha256 && findFile(one.file));
    if (present.length === 0) console.log("no asset is here: set UNROLLED_ASSETS to try this");
    for (const { id } of present) assert(await assetFile(assetNamed(id).id, { fetch: false }));
  },
});
