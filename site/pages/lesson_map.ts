import { duration, lessonPage, type Question } from "../book.ts";
import { escapeHtml } from "../text/html.ts";
import { smart } from "../text/smart.ts";

/** The lessons of a question in order, each with the time it takes. */
export function lessonMap(question: Question, root: string, summaries?: Map<string, string>) {
  const items = question.lessons.map((lesson) => {
    const summary = summaries?.get(lesson.id);
    const count = lesson.exercises.length;
    return `<li>
<a href="${root}${lessonPage(lesson)}">${escapeHtml(smart(lesson.title))}</a>
<span class="minutes">${lesson.minutes} min</span>${
      summary
        ? `
<p>${summary}</p>
<p class="count">${count} ${count === 1 ? "exercise" : "exercises"}</p>`
        : ""
    }
</li>`;
  });
  return `<ol class="map">\n${items.join("\n")}\n</ol>`;
}

/** "7 lessons, about 5 h" */
export function extent(question: Question): string {
  const minutes = question.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const count = question.lessons.length;
  const exercises = question.lessons.reduce((sum, lesson) => sum + lesson.exercises.length, 0);
  return `${count} ${count === 1 ? "lesson" : "lessons"}, ${exercises} exercises, about ${
    duration(minutes)
  }`;
}
