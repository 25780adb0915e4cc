import assert from "node:assert/strict";
import { deviations } from "./comparing.ts";
import { readGolden } from "./reading.ts";

const text = Deno.readTextFileSync(new URL("pytorch_cells.json", import.meta.url));

Deno.test("the solutions agree with PyTorch to 1e-10 for all four cells", () => {
  const rows = deviations(readGolden(text, "pytorch_cells.json"));
  assert.deepEqual(rows.map((row) => row.kind), ["rnn", "lstm", "gru", "gru_reset_before"]);
  for (const row of rows) {
    assert.ok(row.values <= 1e-10, `${row.kind}: values ${row.values}`);
    assert.ok(row.gradients <= 1e-10, `${row.kind}: gradients ${row.gradients}`);
  }
});

Deno.test("deviations() sees a changed number", () => {
  const raw = JSON.parse(text);
  raw[4].grads.weight_hh[3] += 1e-6;
  const lstm = deviations(readGolden(JSON.stringify(raw), "changed")).find((r) =>
    r.kind === "lstm"
  );
  assert.ok(lstm!.gradients > 9e-7);
  assert.ok(lstm!.values < 1e-10);
});

Deno.test("deviations() does not let NaN pass", () => {
  const cases = readGolden(text, "pytorch_cells.json");
  (cases[0].grads.dWxh as { data: Float64Array }).data[0] = NaN; // one, with others after it
  const [rnn] = deviations(cases);
  assert.ok(!(rnn.gradients <= 1e-9));
  cases[0].params.Whh.data[0] = NaN;
  assert.ok(!(deviations(cases)[0].values <= 1e-9));
});

Deno.test("readGolden() says what is wrong with a file", () => {
  assert.throws(() => readGolden("{", "f.json"), /f\.json is not JSON/);
  assert.throws(() => readGolden("[]", "f.json"), /holds no cases/);
  assert.throws(() => readGolden('[{"x": []}]', "f.json"), /case 0 has no array "h0"/);
});
