import { parse } from "yaml";
import { TextProblem } from "./problem.ts";

/** What stands at the head of a lesson.md. */
export interface FrontMatter {
  title: string;
  minutes: number;
  summary: string;
}

/**
 * Reads the front matter of a lesson.
 *
 * @throws {TextProblem} where it is missing, is not YAML, or lacks a field
 */
export function frontMatter(source: string, file: string): FrontMatter {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source);
  if (!match) {
    throw new TextProblem(
      file,
      1,
      "the text must begin with front matter between two lines of ---.",
    );
  }
  const fields = yamlOf(match[1] ?? "", file);
  return {
    title: words(fields, "title", file),
    minutes: minutes(fields, file),
    summary: words(fields, "summary", file),
  };
}

function yamlOf(text: string, file: string): Record<string, unknown> {
  let fields: unknown;
  try {
    fields = parse(text);
  } catch (error) {
    const first = (error as Error).message.split("\n")[0];
    throw new TextProblem(file, 2, `the front matter is not YAML: ${first}`);
  }
  if (typeof fields !== "object" || fields === null) {
    throw new TextProblem(file, 2, "the front matter must have title, minutes and summary.");
  }
  return fields as Record<string, unknown>;
}

function words(fields: Record<string, unknown>, name: string, file: string): string {
  const value = fields[name];
  if (typeof value === "string" && value.trim() !== "") return value.trim();
  throw new TextProblem(file, 2, `the front matter lacks "${name}", a line of text.`);
}

function minutes(fields: Record<string, unknown>, file: string): number {
  const value = fields.minutes;
  if (Number.isInteger(value) && (value as number) > 0) return value as number;
  throw new TextProblem(file, 2, 'the front matter lacks "minutes", a whole number above zero.');
}
