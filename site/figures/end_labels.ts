import type * as Plot from "@observablehq/plot";

/** The name of a line, written where the line ends. */
export interface EndLabel {
  readonly x: number;
  readonly y: number;
  /** One line, or several. */
  readonly text: string | readonly string[];
  readonly fill: string;
  /** Default 600. */
  readonly weight?: number;
}

const LINE = 1.2;

/** The ink of a line as the ink of a word: the same hue, with the contrast that words need. */
export function wordInk(fill: string): string {
  return fill.replace(/^var\(--(rnn|lstm|gru)\)$/, "var(--$1-word, var(--$1))");
}

/**
 * Labels to the right of points, moved apart where they would lie on each other, and kept within
 * the plot. The order from top to bottom is that of the points.
 *
 * @param options `size` of the text in pixels; `dx`, the distance to the point
 */
export function endLabels(
  labels: readonly EndLabel[],
  { size = 13, dx = 8 }: { size?: number; dx?: number } = {},
): Plot.RenderFunction {
  return (_index, scales, _values, dimensions, context) => {
    const { document } = context as unknown as { document: Document };
    const svg = (name: string) => document.createElementNS("http://www.w3.org/2000/svg", name);
    const group = svg("g") as SVGElement;
    group.setAttribute("font-size", `${size}`);
    group.setAttribute("text-anchor", "start");
    const placed = labels.map((label) => {
      const lines = typeof label.text === "string" ? [label.text] : label.text;
      const at = (scales.y as unknown as (y: number) => number)(label.y);
      return { label, lines, at, height: lines.length * size * LINE };
    }).sort((a, b) => a.at - b.at);
    const top = dimensions.marginTop - size;
    const bottom = dimensions.height - dimensions.marginBottom + size / 2;
    const middles = spread(placed, top, bottom);
    placed.forEach(({ label, lines, height }, k) => {
      const text = svg("text");
      const x = (scales.x as unknown as (x: number) => number)(label.x) + dx;
      text.setAttribute("fill", wordInk(label.fill));
      text.setAttribute("font-weight", `${label.weight ?? 600}`);
      lines.forEach((line, i) => {
        const span = svg("tspan");
        span.setAttribute("x", x.toFixed(1));
        const y = middles[k]! - height / 2 + (i + 0.5) * size * LINE + size * 0.32;
        span.setAttribute("y", y.toFixed(1));
        span.textContent = line;
        text.append(span);
      });
      group.append(text);
    });
    return group;
  };
}

/** Where the middles of boxes go so that none overlap, each as near to its place as can be. */
export function spread(
  boxes: readonly { at: number; height: number }[],
  top: number,
  bottom: number,
): number[] {
  interface Cluster {
    members: number[];
    height: number;
    start: number;
  }
  const clusters: Cluster[] = [];
  // Boxes that touch become one box around the mean of their wishes (Pool Adjacent Violators).
  boxes.forEach((box, i) => {
    let cluster: Cluster = { members: [i], height: box.height, start: box.at - box.height / 2 };
    for (;;) {
      cluster.start = Math.max(top, Math.min(bottom - cluster.height, wish(cluster)));
      const before = clusters.at(-1);
      if (!before || before.start + before.height <= cluster.start) break;
      clusters.pop();
      cluster = {
        members: [...before.members, ...cluster.members],
        height: before.height + cluster.height,
        start: 0,
      };
    }
    clusters.push(cluster);
  });

  function wish({ members }: Cluster): number {
    let above = 0;
    let sum = 0;
    for (const i of members) {
      sum += boxes[i]!.at - boxes[i]!.height / 2 - above;
      above += boxes[i]!.height;
    }
    return sum / members.length;
  }

  const middles: number[] = [];
  for (const { members, start } of clusters) {
    let y = start;
    for (const i of members) {
      middles[i] = y + boxes[i]!.height / 2;
      y += boxes[i]!.height;
    }
  }
  return middles;
}
