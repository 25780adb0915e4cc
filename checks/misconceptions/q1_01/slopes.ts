/**
 * Mistakes in `centralDifference` and `numericalGradient`: the instrument itself.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const DIFFERENCE = "(f(x + h) - f(x - h)) / (2 * h)";

const NUDGE = `const slope = centralDifference(
      (x) => {
        point[i] = x;
        return f();
      },
      value,
      h,
    );
    point[i] = value;
    return slope;`;

/** What goes wrong when slopes are taken from values. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/01.divides-by-h",
    exercise: "centralDifference",
    idea: "A difference quotient is divided by h.",
    why:
      "The two points are x − h and x + h, and 2h apart. Divided by h, every slope is twice as steep.",
    looksLike: "the difference is divided by h, but the two points are 2h apart",
    edits: [{ find: DIFFERENCE, replace: "(f(x + h) - f(x - h)) / h" }],
    hints: [
      "How far apart are the two points at which you evaluate f?",
      "Try it on f(x) = x, whose slope is 1, and look at what you divide by.",
      "f'(x) ≈ (f(x + h) − f(x − h)) / 2h.",
      "`return (f(x + h) - f(x - h)) / (2 * h);`",
    ],
  },
  {
    id: "q1/01.one-sided",
    exercise: "centralDifference",
    idea: "The slope is (f(x + h) − f(x)) / h, as in the definition of the derivative.",
    why: "In the limit that is right; at a finite h its error shrinks like h, while the one from " +
      "both sides shrinks like h². A check at 1e-7 needs the second.",
    looksLike: "a one-sided difference: x and x + h, without x − h",
    edits: [{ find: DIFFERENCE, replace: "(f(x + h) - f(x)) / h" }],
    hints: [
      "What would your formula give for f(x) = x² at x = 0, and what is the slope there?",
      "Look at the two points. One of them should lie to the left of x.",
      "f'(x) ≈ (f(x + h) − f(x − h)) / 2h; the terms with f'' cancel.",
      "`return (f(x + h) - f(x - h)) / (2 * h);`",
    ],
    seen: "scipy.optimize.check_grad compares with a forward difference",
  },
  {
    id: "q1/01.multiplies-by-h",
    exercise: "centralDifference",
    idea: "/ 2 * h divides by 2h.",
    why: "Division and multiplication are worked off from left to right: a / 2 * h is (a / 2)·h. " +
      "With a small h the result is almost 0.",
    looksLike: "divided by 2 and then multiplied by h: parentheses around 2 * h are missing",
    edits: [{ find: DIFFERENCE, replace: "(f(x + h) - f(x - h)) / 2 * h" }],
    hints: [
      "In which order does the computer work off the division and the multiplication?",
      "Try f(x) = x with h = 0.1. The slope is 1; what do you get, and how does it change with h?",
      "The denominator is the product 2h, all of it.",
      "`return (f(x + h) - f(x - h)) / (2 * h);`: with the parentheses.",
    ],
  },
  {
    id: "q1/01.half-steps",
    exercise: "centralDifference",
    idea: "h is the distance between the two points, so I go h/2 to each side.",
    why:
      "That is a central difference too, with a step half as long. Here h is the distance from " +
      "x to each side, as the formula says.",
    looksLike: "a step of h/2 to each side, where h to each side is asked for",
    edits: [{ find: DIFFERENCE, replace: "(f(x + h / 2) - f(x - h / 2)) / h" }],
    hints: [
      "What does h mean in the doc comment: the distance between the points, or from x to each of them?",
      "Look at the arguments of your two calls of f.",
      "f'(x) ≈ (f(x + h) − f(x − h)) / 2h.",
      "`return (f(x + h) - f(x - h)) / (2 * h);`",
    ],
    seen: "the central difference operator of many textbooks, δf(x) = f(x + h/2) − f(x − h/2)",
  },
  {
    id: "q1/01.not-put-back",
    exercise: "numericalGradient",
    idea: "When I have the slope of one number I go on to the next.",
    why: "The number that was nudged stays at x − h. All slopes after it are taken at another " +
      "point, and the caller's parameters have moved.",
    looksLike: "a nudged number is not put back before the next one is nudged",
    edits: [{
      find: `point[i] = value;
    return slope;`,
      replace: "return slope;",
    }],
    hints: [
      "What stands in point[0] while you take the slope of point[1]?",
      "Your first slope is right and the later ones are not. Look at the end of each round.",
      "The slope of number i is taken with all the other numbers where they were.",
      "After the two evaluations: `point[i] = value;`, the number that you kept before.",
    ],
    seen: "the line `x[ix] = oldval` of the gradient check in CS231n is there for this",
  },
  {
    id: "q1/01.back-to-the-middle",
    exercise: "numericalGradient",
    idea: "Up by h, evaluate; down by h, evaluate; divide by 2h.",
    why: "Down by h from x + h leads to x, not to x − h. The difference covers h and is divided " +
      "by 2h: about half the slope.",
    looksLike: "the second point is x, reached by going down h from x + h; it should be x − h",
    edits: [{
      find: NUDGE,
      replace: `point[i] += h;
    const above = f();
    point[i] -= h;
    const below = f();
    point[i] = value;
    return (above - below) / (2 * h);`,
    }],
    hints: [
      "Where does the number stand after you went up by h and then down by h?",
      "Your slopes are about half of the right ones. Look at the place of the second evaluation.",
      "The two points are value + h and value − h; write them from the number that you kept.",
      "`point[i] = value - h; const below = f();`",
    ],
  },
  {
    id: "q1/01.nudges-a-copy",
    exercise: "numericalGradient",
    idea: "I nudge a copy, so that the caller's numbers cannot be harmed.",
    why: "f takes no argument: it reads point itself. It never sees the copy, so both values are " +
      "equal and every slope is 0.",
    looksLike: "a copy of the point is nudged, which f does not read; every slope is 0",
    edits: [{
      find: "point[i] = x;",
      replace: `const nudged = Array.from(point);
        nudged[i] = x;`,
    }],
    hints: [
      "f has no arguments. How does it learn of your nudge?",
      "Look at the array that you write to. Is it the one that the caller's f reads?",
      "The doc comment says: f reads `point` itself. Write there, evaluate, and put the number back.",
      "`point[i] = x; return f();` in the function you hand on, and `point[i] = value;` after it.",
    ],
    seen: "advice of the kind “do not change x in place, copy it first”, right where f takes x",
  },
];

/** For somebody whose mistake is not known. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q1/01",
    exercise: "centralDifference",
    hints: [
      "How do you get the slope of a line from two of its points?",
      "The points are x − h and x + h. How far apart are they?",
      "f'(x) ≈ (f(x + h) − f(x − h)) / 2h.",
      "`return (f(x + h) - f(x - h)) / (2 * h);`",
    ],
  },
  {
    lesson: "q1/01",
    exercise: "numericalGradient",
    hints: [
      "f depends on all numbers of the point. How do you find out what one of them does?",
      "For each number: keep it, move it, evaluate f, move it the other way, evaluate f, put " +
      "it back. centralDifference can do the middle part.",
      "∂f/∂p_i ≈ (f at p_i + h − f at p_i − h) / 2h, with every other number unchanged.",
      "`const slope = centralDifference((x) => { point[i] = x; return f(); }, value, h);` and " +
      "then `point[i] = value;`.",
    ],
  },
];
