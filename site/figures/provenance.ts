import type { Run } from "../../assets/run.ts";
import type { Table } from "../figure.ts";
import { escapeHtml } from "./escape.ts";

/**
 * The grey line under a figure, "10 seeds, 200 epochs, recorded 2026-11-30, run q1-06-hello". It
 * opens the table of the data and the command that makes them again.
 */
export function provenance(run: Run, table: Table, id: string): string {
  const versions = Object.entries(run.versions).map(([what, version]) => `${what} ${version}`);
  const made = [
    `${run.engine}, ${run.device}`,
    versions.join(", "),
    seconds(run.wallSeconds),
    run.source && `source ${run.source.slice(0, 12)}`,
  ];
  return `<details class="from"><summary>${escapeHtml(provenanceLine(run))}</summary>
<div class="table" tabindex="0" role="region" aria-labelledby="${id}-title">${
    tableHtml(table)
  }</div>
<p class="made">${escapeHtml(made.filter(Boolean).join(" · "))}. To get it again:</p>
<pre><code>${escapeHtml(run.command)}</code></pre>
</details>`;
}

/** "10 seeds, 200 epochs, recorded 2026-11-30, run q1-06-hello". */
export function provenanceLine({ seeds, config, recorded, name }: Run): string {
  const count = seeds.length === 1 ? "1 seed" : `${seeds.length} seeds`;
  const unit = ["epochs", "steps"].find((word) => typeof config[word] === "number");
  const length = unit ? [`${config[unit]} ${unit}`] : [];
  return [count, ...length, `recorded ${recorded}`, `run ${name}`].join(", ");
}

function seconds(wall: number): string {
  return wall < 90 ? `${wall.toPrecision(2)} s` : `${Math.round(wall / 60)} min`;
}

function tableHtml({ columns, rows }: Table): string {
  const head = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map(cellHtml).join("")}</tr>`).join("\n");
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

function cellHtml(value: string | number, column: number): string {
  const text = escapeHtml(String(value));
  if (column === 0) return `<th scope="row">${text}</th>`;
  return typeof value === "number" ? `<td class="number">${text}</td>` : `<td>${text}</td>`;
}
