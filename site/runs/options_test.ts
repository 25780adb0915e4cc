import assert from "node:assert/strict";
import type { Options } from "../../assets/experiment.ts";
import { optionsHelp, ownWords, readChoice } from "./options.ts";

const options: Options = {
  cell: { default: "rnn", choices: ["rnn", "lstm"], what: "which cell" },
  epochs: { default: 20, min: 1, what: "how long to train" },
  "forget-bias": { default: 0, fraction: true, what: "bias of the forget gate" },
};
const refusal = (...words: string[]) => {
  try {
    readChoice(words, options);
  } catch (error) {
    return (error as Error).message;
  }
};

Deno.test("readChoice() takes both ways of giving a value, and negative numbers", () => {
  const { chosen } = readChoice(["--cell=lstm", "--forget-bias", "-1.5"], options);
  assert.deepEqual(chosen, { cell: "lstm", epochs: 20, "forget-bias": -1.5 });
});

Deno.test("readChoice() leaves the seeds alone unless they are asked for", () => {
  assert.deepEqual(readChoice([], options).seeds([4, 5]), [4, 5]);
  assert.deepEqual(readChoice(["--seeds", "3"], options).seeds([4, 5]), [1, 2, 3]);
  assert.deepEqual(readChoice(["--seed", "7"], options).seeds([4, 5]), [7, 8]);
});

Deno.test("readChoice() says in one sentence what cannot be", () => {
  assert.equal(
    refusal("--sell", "lstm"),
    "There is no option --sell. There are: --cell, --epochs, --forget-bias, --seeds, --seed.",
  );
  assert.equal(refusal("--cell", "gpt"), '--cell cannot be "gpt". It can be: rnn, lstm.');
  assert.equal(refusal("--cell"), "--cell needs a value: rnn, lstm.");
  assert.equal(refusal("--toString", "1")?.startsWith("There is no option --toString."), true);
  assert.equal(refusal("lstm"), '"lstm" is not an option; options begin with --.');
  const epochs = "It must be a whole number, 1 or more.";
  for (const value of ["0", "1.5", "many", "NaN", "Infinity"]) {
    assert.equal(refusal("--epochs", value), `--epochs cannot be "${value}". ${epochs}`);
  }
});

Deno.test("optionsHelp() has a line for every option", () => {
  assert.match(optionsHelp(options), /--cell +which cell \(rnn, lstm\); rnn if not given/);
  assert.equal(optionsHelp(options).split("\n").length, 5);
});

Deno.test("ownWords() leaves to other lessons what is said to them", () => {
  const words = [
    "--cell",
    "lstm",
    "--cnn",
    "resnet18",
    "--epochs=3",
    "--seeds",
    "2",
    "--images=a b",
  ];
  assert.deepEqual(ownWords(words, options), ["--cell=lstm", "--epochs=3", "--seeds=2"]);
  assert.deepEqual(ownWords([], options), []);
});
