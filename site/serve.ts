import { withFreshStates } from "./exercise_state.ts";
import { resolve } from "./links/check_site.ts";

const types: Record<string, string> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  woff2: "font/woff2",
};

/**
 * Answers a request with a file of the built site. Pages show the state that the exercises have
 * now, not the one they had when the site was built.
 *
 * @param written the state of every exercise, asked for with every page
 */
export async function answer(
  request: Request,
  folder: URL,
  written: () => ReadonlyMap<string, boolean>,
): Promise<Response> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return new Response("Only reading is possible here.\n", { status: 405 });
  }
  const path = fileOf(new URL(request.url).pathname);
  const type = path && types[path.split(".").at(-1) ?? ""];
  const content = path && type && await read(new URL(path, folder));
  if (!content) return notFound();
  const headers = { "content-type": type, "cache-control": "no-cache" };
  if (!path.endsWith(".html")) return new Response(content, { headers });
  const html = new TextDecoder().decode(content);
  return new Response(withFreshStates(html, written()), { headers });
}

/** The path of a file within the site; undefined for an address that leaves it. */
function fileOf(pathname: string): string | undefined {
  try {
    const path = resolve("", pathname.slice(1));
    // Coded slashes and dots come out of decoding, after the parts were looked at.
    if (path === undefined || path.split("/").includes("..") || path.startsWith("/")) return;
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

function notFound(): Response {
  const html =
    '<!doctype html><title>Not here</title><p>There is no such page. <a href="/">Begin at ' +
    "the beginning</a>.";
  return new Response(html, { status: 404, headers: { "content-type": types.html ?? "" } });
}

async function read(file: URL): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await Deno.readFile(file);
  } catch {
    return undefined;
  }
}

/**
 * Listens on the first free port from the given one on.
 *
 * @throws {Error} where twenty ports in a row are taken
 */
export function listen(
  port: number,
  handler: (request: Request) => Promise<Response>,
): Deno.HttpServer<Deno.NetAddr> {
  for (let tried = port; tried < port + 20; tried++) {
    try {
      return Deno.serve({ port: tried, hostname: "localhost", onListen: () => {} }, handler);
    } catch (error) {
      if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    }
  }
  throw new Error(`The ports ${port} to ${port + 19} are all taken; choose another with --port.`);
}
