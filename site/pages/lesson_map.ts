import { duration, lessonPage, type Question } from "../book.ts";
import { escapeHtml } from "../text/html.ts";
import { smart } from "../text/smart.ts";

/** The lessons of a question in order, each with the time it takes. */
export function lessonMap(question: Question, root: string, summaries?: Map<string, string>) {
  const items = question.lessons.map((lesson) => {
    const summary = summaries?.get(lesson.id);
    const time = `${lesson.minutes} min`;
    return `<li>
<a href="${root}${lessonPage(lesson)}">${escapeHtml(smart(lesson.title))}</a>
<span class="minutes">${
      summary ? `${exerciseCount(lesson.exercises.length)}, ${time}` : time
    }</span>
${summary ? `<p>${summary}</p>` : ""}
</li>`;
  });
  return `<ol class="map">\n${items.join("\n")}\n</ol>`;
}

/** "7 lessons, 36 exercises, about 6 h 20 min" */
export function extent(question: Question): string {
  const minutes = question.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const exercises = question.lessons.reduce((sum, lesson) => sum + lesson.exercises.length, 0);
  const count = question.lessons.length;
  return [
    `${count} ${count === 1 ? "lesson" : "lessons"}`,
    exerciseCount(exercises),
    `about ${duration(minutes)}`,
  ].join(", ");
}

function exerciseCount(count: number): string {
  return `${count} ${count === 1 ? "exercise" : "exercises"}`;
}
