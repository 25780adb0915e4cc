/** Curly quotes and real apostrophes, for the few lines that do not go through Markdown. */
export function smart(text: string): string {
  return text.replace(/(^|[\s(\[])"/g, "$1“").replaceAll('"', "”")
    .replace(/(^|[\s(\[])'/g, "$1‘").replaceAll("'", "’");
}
