import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { save } from "./save.ts";

const folder = () => mkdtempSync(`${tmpdir()}/save-`);

Deno.test("save() writes text and bytes, and leaves nothing else behind", () => {
  const at = folder();
  save(`${at}/a/text`, "ein Wort");
  save(`${at}/a/bytes`, Uint8Array.of(1, 2, 3));
  assert.equal(readFileSync(`${at}/a/text`, "utf8"), "ein Wort");
  assert.deepEqual([...readFileSync(`${at}/a/bytes`)], [1, 2, 3]);
  assert.deepEqual(readdirSync(`${at}/a`).sort(), ["bytes", "text"]);
});

Deno.test("save() says in one sentence that a folder is no file, and keeps it", () => {
  const at = folder();
  save(`${at}/a/b`, "");
  assert.throws(() => save(`${at}/a`, ""), /a could not be saved: .*before is intact\.$/);
  assert.deepEqual(readdirSync(`${at}/a`), ["b"]);
});

Deno.test({
  name: "save() says that there is no room, and the file from before is whole",
  ignore: Deno.build.os === "windows",
  fn() {
    const at = folder();
    save(`${at}/weights`, "the old ones");
    const module = new URL("save.ts", import.meta.url).href;
    const script = `${at}/script.ts`;
    save(
      script,
      `import { save } from "${module}";
      try { save("${at}/weights", new Uint8Array(1 << 20)); } catch (error) { console.log(error.message); }`,
    );
    // The shell allows files of a few blocks only; what is larger fails as on a full disk.
    const { stdout } = new Deno.Command("bash", {
      args: ["-c", `trap "" XFSZ; ulimit -f 64; exec "$0" run --no-check -A "$1"`].concat(
        Deno.execPath(),
        script,
      ),
    }).outputSync();
    assert.equal(
      new TextDecoder().decode(stdout).trim(),
      `${at}/weights could not be saved: there is no room left on the disk. ` +
        "What was saved before is intact.",
    );
    assert.equal(readFileSync(`${at}/weights`, "utf8"), "the old ones");
    assert.deepEqual(readdirSync(at).sort(), ["script.ts", "weights"]);
  },
});
