/**
 * The charts of the summary, as SVG that takes its colours from the page. Every chart has a sentence that
 * says what it shows, and a table of its numbers beside it.
 *
 * @module
 */

import { forHtml } from "../report/escape.ts";
import { type ClassStatistics, type State, STATES } from "./class_statistics.ts";
import { exercisesSentence } from "./findings.ts";

/** A drawing for a desk, and one for a phone; the page shows one of them. */
interface Form {
  readonly name: "desk" | "phone";
  /** Width in its own units, which are about pixels. */
  readonly width: number;
  /** Room for the names beside the bars; with none they stand above. */
  readonly names: number;
  /** Per cent from one label of the axis to the next. */
  readonly ticks: number;
}

const FORMS: readonly Form[] = [
  { name: "desk", width: 720, names: 210, ticks: 10 },
  { name: "phone", width: 350, names: 0, ticks: 20 },
];

/** The class of a state in the style sheet. */
const CLASSES: Record<State, string> = {
  "passes": "passes",
  "partly right": "partly",
  "wrong": "wrong",
  "not solved": "open",
  "missing": "missing",
};

/** How many submissions have which share of the points, in ten parts; the last holds 100 %. */
export function bins({ students, of }: ClassStatistics): number[] {
  const counts = Array.from({ length: 10 }, () => 0);
  for (const { score } of students) {
    counts[Math.min(9, Math.floor(10 * score.points / Math.max(of, 1e-9)))]++;
  }
  return counts;
}

/** The distribution of the points. */
export function pointsChart(statistics: ClassStatistics): string {
  const counts = bins(statistics);
  const label = `Of ${statistics.students.length} submissions, ` +
    counts.flatMap((count, k) => (count > 0 ? [`${count} have ${10 * k} to ${10 * k + 10} %`] : []))
      .join(", ") +
    " of the points.";
  return FORMS.map((form) => pointsIn(form, counts, label)).join("");
}

function pointsIn(form: Form, counts: readonly number[], label: string): string {
  const { width, ticks } = form, most = Math.max(1, ...counts);
  const floor = 150, step = width / 10, gap = step / 6;
  const bars = counts.map((count, k) => {
    const tall = 120 * count / most, x = k * step + gap / 2;
    const rect = `<rect class="passes" x="${tidy(x)}" y="${tidy(floor - tall)}" ` +
      `width="${tidy(step - gap)}" height="${tidy(tall)}"/>`;
    const middle = tidy((k + 0.5) * step);
    const above = tidy(floor - tall - 6);
    return count === 0
      ? ""
      : `${rect}<text x="${middle}" y="${above}" text-anchor="middle">${count}</text>`;
  });
  const labels = Array.from({ length: 100 / ticks }, (_, k) => {
    const at = k * ticks;
    const anchor = k === 0 ? "start" : "middle";
    return `<text x="${at * width / 100}" y="${floor + 20}" text-anchor="${anchor}">${at}</text>`;
  });
  return svg(form, label, 194, [
    ...bars,
    `<line x1="0" x2="${width}" y1="${floor}" y2="${floor}"/>`,
    ...labels,
    `<text x="${width}" y="${floor + 20}" text-anchor="end">100 %</text>`,
    `<text class="soft" x="0" y="${
      floor + 38
    }">share of the points; above a bar, submissions</text>`,
  ]);
}

/** How each exercise stands in the class: one bar for each, in the order of the course. */
export function exercisesChart(statistics: ClassStatistics): string {
  return FORMS.map((form) => exercisesIn(form, statistics)).join("");
}

function exercisesIn(form: Form, statistics: ClassStatistics): string {
  const { exercises, students } = statistics;
  const left = form.names, beside = left > 0;
  const row = beside ? 22 : 38, top = 6;
  const unit = (form.width - left - 4) / Math.max(1, students.length);
  const parts = exercises.flatMap(({ lesson, exercise, counts }, k) => {
    const y = top + k * row, barY = beside ? y : y + 15;
    let x = left;
    const place = beside
      ? `x="${left - 8}" y="${y + 14}" text-anchor="end"`
      : `x="0" y="${y + 12}"`;
    const name = `<text ${place}><tspan class="soft">${forHtml(lesson.id)}</tspan> ${
      forHtml(exercise.name)
    }</text>`;
    const bars = STATES.flatMap((state) => {
      const width = counts[state] * unit;
      if (width === 0) return [];
      const rect = `<rect class="${CLASSES[state]}" x="${tidy(x)}" y="${barY + 2}" ` +
        `width="${tidy(Math.max(0.5, width - 1))}" height="17"/>`;
      const inside = `x="${tidy(x + width / 2)}" y="${barY + 14}" text-anchor="middle"`;
      x += width;
      return width > 11 * String(counts[state]).length
        ? [rect, `<text class="in ${CLASSES[state]}" ${inside}>${counts[state]}</text>`]
        : [rect];
    });
    return [name, ...bars];
  });
  return svg(form, exercisesSentence(statistics), top + exercises.length * row + 6, parts);
}

const tidy = (value: number) => String(Number(value.toFixed(1)));

/** The key of the colours. */
export function key(): string {
  return `<p class="key">${
    STATES.map((state) => `<span><i class="${CLASSES[state]}"></i>${state}</span>`).join(" ")
  }</p>`;
}

/** A bar for a table: as long as its count. */
export function bar(count: number, most: number): string {
  return `<span class="bar" style="width:${(100 * count / Math.max(1, most)).toFixed(1)}%"></span>`;
}

function svg(form: Form, label: string, height: number, parts: readonly string[]): string {
  return `<svg class="${form.name}" role="img" aria-label="${
    forHtml(label)
  }" viewBox="0 0 ${form.width} ${height}">${parts.join("")}</svg>`;
}
