/**
 * What `deno fmt` makes of a text.
 *
 * @module
 */

/**
 * Formats a text with the settings of a repository, touching no file.
 *
 * @param text The text.
 * @param extension What kind of text it is: `ts`, `md`, `json`.
 * @param root The folder whose `deno.json` holds the settings.
 * @throws If the text cannot be formatted, with what `deno fmt` says.
 */
export async function formatText(text: string, extension: string, root: string): Promise<string> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["fmt", `--ext=${extension}`, "-"],
    cwd: root,
    env: { NO_COLOR: "1" },
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(text));
  await writer.close();
  const { success, stdout, stderr } = await child.output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}
