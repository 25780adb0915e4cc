/** Paths of all files at or below a path, from the root, sorted; none where nothing is. */
export function walk(root: URL, path: string): string[] {
  let info: Deno.FileInfo;
  try {
    info = Deno.statSync(new URL(path, root));
  } catch {
    return [];
  }
  if (!info.isDirectory) return [path];
  return [...Deno.readDirSync(new URL(`${path}/`, root))]
    .filter(({ name }) => !name.startsWith("."))
    .sort((a, b) => a.name < b.name ? -1 : 1)
    .flatMap(({ name }) => walk(root, `${path}/${name}`));
}
