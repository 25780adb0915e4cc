/**
 * Another process that answers line by line.
 *
 * @module
 */

/** Hands out the lines of a stream one after the other, however they arrive; `null` at the end. */
export function lineReader(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): () => Promise<string | null> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = "";
  return async () => {
    for (;;) {
      const end = waiting.indexOf("\n");
      if (end >= 0) {
        const line = waiting.slice(0, end);
        waiting = waiting.slice(end + 1);
        return line;
      }
      const { value, done } = await reader.read();
      if (done) return null;
      waiting += value;
    }
  };
}
