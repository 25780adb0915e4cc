/** "q1/03 rnnBackward": how a page names the exercise whose state it shows. */
export function exerciseKey(lesson: { id: string }, exercise: { name: string }): string {
  return `${lesson.id} ${exercise.name}`;
}

/**
 * Whether the body of an exercise is no longer the one that a fresh clone has. It says nothing
 * about being right: only the checks know that.
 *
 * @param source the student's module
 * @param name the function that is the exercise
 */
export function isWritten(source: string, name: string): boolean {
  const start = source.search(new RegExp(`^export (?:async )?(?:function\\*?|const|class) ${name}\\b`, "m"));
  if (start < 0) return true;
  const rest = source.slice(start + 1);
  const next = rest.search(/^export /m);
  const body = next < 0 ? rest : rest.slice(0, next);
  return !body.includes("throw new NotSolvedYet(");
}

/** The state in words, as it stands on the page. */
export function stateWords(written: boolean): string {
  return written ? "written: run the check" : "not solved yet";
}

/**
 * Puts the present state of the exercises into a page that was built earlier.
 *
 * @param written by exercise key; an exercise that is not in it keeps the words it has
 */
export function withFreshStates(html: string, written: ReadonlyMap<string, boolean>): string {
  return html.replace(
    /(<span class="state" data-exercise="([^"]+)">)[^<]*(<\/span>)/g,
    (all, open: string, key: string, close: string) => {
      const state = written.get(key);
      return state === undefined ? all : open + stateWords(state) + close;
    },
  );
}
