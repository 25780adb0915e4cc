import assert from "node:assert/strict";
import { choiceOf } from "./handin.ts";
import { fileNameOf } from "./person.ts";

const refused: [string, string[], RegExp][] = [
  ["no name", ["q1"], /^Whose is it\? Add --name "Your Name"\.$/],
  ["an empty name", ["q1", "--name", " \n"], /^Whose is it\?/],
  [
    "a name without quotes",
    ["q1", "--name", "Ada", "Lovelace"],
    /^"Lovelace" is one word too many\. .* needs quotes/,
  ],
  ["no such question", ["q9", "--name", "A"], /^There is no question "q9"\. There are: q1, q2, /],
  ["an option that nobody knows", ["q1", "--nme", "A"], /^Unknown option '--nme'/],
];
for (const [what, args, sentence] of refused) {
  Deno.test(`deno task handin says in one sentence that there is ${what}`, () => {
    assert.throws(() => choiceOf(args), (error: Error) => {
      assert.match(error.message.split("\n")[0]!, sentence);
      return true;
    });
  });
}

Deno.test("deno task handin takes a name in any script, and prints it on one line", () => {
  const choice = choiceOf(["q1", "--name", " Ōe Kenzaburō\t大江\u001b[1m "]);
  assert.equal(choice!.name, "Ōe Kenzaburō 大江 [1m");
  assert.equal(choice!.incomplete, false);
  assert.equal(choiceOf(["--help"]), undefined);
});

Deno.test("a file is named after a person, whatever the name holds", () => {
  assert.equal(fileNameOf("../../etc/passwd"), "etc-passwd");
  assert.equal(fileNameOf("Ada / Lovelace 🎉"), "ada-lovelace");
  assert.equal(fileNameOf("李 小龙"), "李-小龙");
  assert.equal(fileNameOf("a".repeat(300)).length, 50);
  assert.throws(() => fileNameOf("🎉/🎉"), /has no letter and no digit to name a file after\.$/);
});
