/** What a text may show besides words: measured claims, figures of runs, drawings of cells. */
export interface Evidence {
  claim(id: string): MeasuredClaim | undefined;
  /** The claims of a lesson, all or those of one origin, in the order they were written. */
  claims(lesson: string, origin?: string): MeasuredClaim[];
  /** The complete `<figure>` of a figure module, or undefined where there is no such module. */
  figure(id: string): Promise<string | undefined>;
  /** The drawing of a cell as SVG text; throws one sentence for an unknown cell or part. */
  diagram(drawing: Drawing): string;
}

/** A claim with what its run says about it. */
export interface MeasuredClaim {
  /** "q1/06.lstm-lowest" */
  id: string;
  origin: "text" | "lab";
  sentence: string;
  /** Name of the run it was measured on. */
  run: string;
  /** The value with its unit. */
  text: string;
  value: number;
  low?: number;
  high?: number;
  verdict: "holds" | "does not hold" | "not decidable" | "quantity";
  because: string;
}

/** Which drawing of which cell. */
export interface Drawing {
  cell: string;
  lit: string[];
  /** Prefix of every id within the drawing. */
  id: string;
}

/** The place of a claim on the page of all claims. */
export function claimAnchor(id: string): string {
  return id.replaceAll("/", "-").replaceAll(".", "-");
}
