/**
 * Misconceptions about scaling a picture.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q3/01",
    exercise: "scaledSize",
    hints: [
      "A picture is 600 high and 800 wide, and its short side becomes 256. How wide is it then?",
      "Find the side that decides. Its length after over its length before is the factor for both.",
      "n′ = ⌊n · side / measure⌋, with measure the short or the long side",
      "const scaled = (n: number) => Math.max(1, Math.floor(n * side / measure));",
    ],
  },
  {
    lesson: "q3/01",
    exercise: "neighbours",
    hints: [
      "Four points become two. Where are the centres of the two, counted in the four?",
      "Point x has its centre at x + ½. Scale that, and take the half off again.",
      "centre = (x + ½)·before/now − ½, held between 0 and before − 1",
      "const centre = (x + 0.5) * before / now - 0.5;",
    ],
  },
  {
    lesson: "q3/01",
    exercise: "resized",
    hints: [
      "Which four old points lie around the centre of a new one?",
      "neighbours() gives the rows above and below, and the columns left and right, with how far the centre lies between them.",
      "colour = (1 − v)·((1 − u)·a + u·b) + v·((1 − u)·c + u·d)",
      "data[(y * width + x) * 3 + c] = Math.round(above * (1 - down) + below * down);",
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/01.stretched",
    exercise: "scaledSize",
    idea: "The network wants a square, so both sides get its length.",
    why: "A picture that is not square is squeezed, and the network never saw squeezed things.",
    looksLike: "both sides get the same length, so that the picture is squeezed",
    edits: [{ find: "return [scaled(height), scaled(width)];", replace: "return [side, side];" }],
    hints: [
      "What happens to a circle in a picture of 600 by 800?",
      "Look at what you return: does the proportion of the sides survive?",
      "height′/width′ = height/width",
      "return [scaled(height), scaled(width)];",
    ],
    seen:
      "torchvision's Resize((224, 224)) in the place of Resize(224); @vladmandic/human squeezes every picture to 512 × 512",
  },
  {
    id: "q3/01.long-for-short",
    exercise: "scaledSize",
    idea: "The long side decides: the picture must fit.",
    why:
      "Where the centre is cut out, the short side decides: otherwise the picture is smaller than the square.",
    looksLike: "the long side decides where the short one should, and the other way round",
    edits: [{
      find: 'const measure = by === "short" ? Math.min(height, width) : Math.max(height, width);',
      replace: 'const measure = by === "long" ? Math.min(height, width) : Math.max(height, width);',
    }],
    hints: [
      "A square of 224 is cut out of 192 × 256 points. Does that work?",
      'Look at which side is the measure when `by` is "short".',
      "short: measure = min(height, width)",
      'const measure = by === "short" ? Math.min(height, width) : Math.max(height, width);',
    ],
  },
  {
    id: "q3/01.by-the-height",
    exercise: "scaledSize",
    idea: "The height gets the length, and the width follows.",
    why: "That is right for pictures that lie, and wrong for pictures that stand.",
    looksLike: "the height decides, whichever side is the short one",
    edits: [{
      find: 'const measure = by === "short" ? Math.min(height, width) : Math.max(height, width);',
      replace: "const measure = height;",
    }],
    hints: [
      "Which side of a picture that stands is the short one?",
      "Look at how you find the side that decides.",
      "measure = min(height, width) or max(height, width)",
      'const measure = by === "short" ? Math.min(height, width) : Math.max(height, width);',
    ],
  },
  {
    id: "q3/01.width-first",
    exercise: "scaledSize",
    idea: "A size is width by height.",
    why:
      "Here it is height by width, as rows come before columns in a matrix; it is PIL that says width first.",
    looksLike: "width and height have changed places",
    edits: [{
      find: "return [scaled(height), scaled(width)];",
      replace: "return [scaled(width), scaled(height)];",
    }],
    hints: [
      "Which of the two numbers is the height?",
      "Look at the order in what you return.",
      "[height′, width′]",
      "return [scaled(height), scaled(width)];",
    ],
    seen: "PIL's Image.size is (width, height), an array's shape is (height, width)",
  },
  {
    id: "q3/01.to-the-nearest",
    exercise: "scaledSize",
    idea: "Half a point more is a point: round to the nearest.",
    why:
      "PyTorch and Gluon round down, so a network saw pictures of that size. One column more moves everything.",
    looksLike: "the other side is rounded to the nearest instead of down",
    edits: [{ find: "Math.floor(n * side / measure)", replace: "Math.round(n * side / measure)" }],
    hints: [
      "600 × 801 with short side 256: 341.76 columns. How many are kept?",
      "Look at how you come to a whole number.",
      "⌊n · side / measure⌋",
      "const scaled = (n: number) => Math.max(1, Math.floor(n * side / measure));",
    ],
  },
  {
    id: "q3/01.factor-first",
    exercise: "scaledSize",
    idea: "Find the factor once, and multiply both sides by it.",
    why:
      "83·(224/83) is 223.999… in floating point, which rounds down to 223: the side that should be exact is not.",
    looksLike: "the factor is found first, so the side that should be exact can be one too short",
    edits: [{
      find: "Math.floor(n * side / measure)",
      replace: "Math.floor(n * (side / measure))",
    }],
    hints: [
      "What is 83 · (224/83), to the last digit?",
      "Look at the order of multiplying and dividing.",
      "⌊n · side / measure⌋: the product first",
      "const scaled = (n: number) => Math.max(1, Math.floor(n * side / measure));",
    ],
  },
  {
    id: "q3/01.nothing-left",
    exercise: "scaledSize",
    idea: "The formula gives the other side, whatever it is.",
    why: "A line of 3 × 2000 has 0.77 rows at 512 columns. A picture without rows is none.",
    looksLike: "a very narrow picture is left with no points at all",
    edits: [{
      find: "Math.max(1, Math.floor(n * side / measure))",
      replace: "Math.floor(n * side / measure)",
    }],
    hints: [
      "How many rows has a line of 3 × 2000 points at 512 columns?",
      "Look at what happens to a number below 1.",
      "max(1, ⌊n · side / measure⌋)",
      "const scaled = (n: number) => Math.max(1, Math.floor(n * side / measure));",
    ],
  },
  {
    id: "q3/01.from-edge-to-edge",
    exercise: "neighbours",
    idea: "Point x of the new picture is point x·before/now of the old one.",
    why:
      "That maps left edges to left edges. Everything moves by up to half a point, up and to the left.",
    looksLike:
      "left edges are mapped to left edges: no half point is added, so everything is moved",
    edits: [{
      find: "const centre = (x + 0.5) * before / now - 0.5;",
      replace: "const centre = x * before / now;",
    }],
    hints: [
      "Two new points stand for four old ones. Should both lean to the left?",
      "Look at the place of point 0.",
      "centre = (x + ½)·before/now − ½",
      "const centre = (x + 0.5) * before / now - 0.5;",
    ],
    seen:
      "TensorFlow 1's resize_bilinear, and so the ResizeBilinear of the network here (half_pixel_centers: false)",
  },
  {
    id: "q3/01.corners-aligned",
    exercise: "neighbours",
    idea: "The first point stays the first, the last stays the last.",
    why:
      "Then the distance of points is (before − 1)/(now − 1), which is another scale for every size.",
    looksLike: "the first and the last points are tied to each other (align_corners)",
    edits: [{
      find: "const centre = (x + 0.5) * before / now - 0.5;",
      replace: "const centre = now > 1 ? x * (before - 1) / (now - 1) : (before - 1) / 2;",
    }],
    hints: [
      "Four points become two. Are the two the first and the last of the four?",
      "Look at the place of the last point.",
      "centre = (x + ½)·before/now − ½",
      "const centre = (x + 0.5) * before / now - 0.5;",
    ],
    seen: "torch.nn.functional.interpolate before version 0.4, and with align_corners=True",
  },
  {
    id: "q3/01.the-nearest",
    exercise: "neighbours",
    idea: "The nearest point is the colour.",
    why: "That is nearest-neighbour: edges become stairs, and details vanish or double.",
    looksLike: "the nearest point is taken, and nothing is mixed",
    edits: [{
      find: "const first = Math.floor(inside);",
      replace: "const first = Math.round(inside);",
    }, {
      find: "return [first, Math.min(first + 1, before - 1), inside - first];",
      replace: "return [first, Math.min(first + 1, before - 1), 0];",
    }],
    hints: [
      "What colour has a point half-way between black and white?",
      "Look at the third number that you return.",
      "way = centre − ⌊centre⌋",
      "return [first, Math.min(first + 1, before - 1), inside - first];",
    ],
  },
  {
    id: "q3/01.way-back",
    exercise: "neighbours",
    idea: "The third number is the weight of the first point.",
    why:
      "It is how far the centre has come from the first to the second: the weight of the second.",
    looksLike: "the way is measured from the second point instead of the first",
    edits: [{ find: "inside - first]", replace: "1 - (inside - first)]" }],
    hints: [
      "A centre lies on the first point itself. How far has it come?",
      "Look at the third number there.",
      "way = centre − first",
      "return [first, Math.min(first + 1, before - 1), inside - first];",
    ],
  },
  {
    id: "q3/01.out-to-the-left",
    exercise: "neighbours",
    idea: "The formula gives the place.",
    why: "The first new centres can lie before the old ones: at −¼, say. There stands no colour.",
    looksLike: "the first point can be −1, outside the picture",
    edits: [{
      find: "const inside = Math.min(Math.max(centre, 0), before - 1);",
      replace: "const inside = Math.min(centre, before - 1);",
    }],
    hints: [
      "Where is the first of four centres among two old ones?",
      "Look at what happens to a centre below 0.",
      "0 ≤ centre ≤ before − 1",
      "const inside = Math.min(Math.max(centre, 0), before - 1);",
    ],
  },
  {
    id: "q3/01.half-not-taken-off",
    exercise: "neighbours",
    idea: "The centre of point x is x + ½.",
    why: "So it is in both pictures: what was added before scaling is taken off after it.",
    looksLike: "half a point is added and never taken off",
    edits: [{
      find: "const centre = (x + 0.5) * before / now - 0.5;",
      replace: "const centre = (x + 0.5) * before / now;",
    }],
    hints: [
      "The size does not change. Where is point 0?",
      "Set before = now in your formula.",
      "centre = (x + ½)·before/now − ½",
      "const centre = (x + 0.5) * before / now - 0.5;",
    ],
  },
  {
    id: "q3/01.factor-upside-down",
    exercise: "neighbours",
    idea: "The factor is now/before.",
    why: "That is how sizes grow. Places are sought in the old picture, so they are divided by it.",
    looksLike: "places are multiplied by now/before instead of before/now",
    edits: [{
      find: "const centre = (x + 0.5) * before / now - 0.5;",
      replace: "const centre = (x + 0.5) * now / before - 0.5;",
    }],
    hints: [
      "Ten points become five. Where among the ten is the last of the five?",
      "Look at which length stands above and which below.",
      "centre = (x + ½)·before/now − ½",
      "const centre = (x + 0.5) * before / now - 0.5;",
    ],
  },
  {
    id: "q3/01.past-the-end",
    exercise: "neighbours",
    idea: "The second point comes after the first.",
    why: "At the end there is none: the border's own colour stands there.",
    looksLike: "the second point can lie behind the last",
    edits: [{ find: "Math.min(first + 1, before - 1)", replace: "first + 1" }],
    hints: [
      "What comes after the last point?",
      "Look at the second number for the last new point.",
      "second = min(first + 1, before − 1)",
      "return [first, Math.min(first + 1, before - 1), inside - first];",
    ],
  },
  {
    id: "q3/01.cut-off",
    exercise: "resized",
    idea: "A Uint8Array keeps whole numbers by itself.",
    why: "It cuts off what is behind the point, so every picture becomes half a step darker.",
    looksLike: "numbers are cut off instead of rounded: everything is a little too dark",
    edits: [{
      find: "Math.round(above * (1 - down) + below * down)",
      replace: "above * (1 - down) + below * down",
    }],
    hints: [
      "What does Uint8Array.of(7.9) hold?",
      "Look at what is written into data.",
      "round, then write",
      "data[(y * width + x) * 3 + c] = Math.round(above * (1 - down) + below * down);",
    ],
  },
  {
    id: "q3/01.weights-crossed",
    exercise: "resized",
    idea: "A point that is 0.2 down gets 0.2 of the upper row.",
    why: "It gets 0.8 of it: the nearer row counts more.",
    looksLike: "the nearer row counts less",
    edits: [{
      find: "above * (1 - down) + below * down",
      replace: "above * down + below * (1 - down)",
    }],
    hints: [
      "The centre lies on the upper row itself: down is 0. Whose colour is it?",
      "Put down = 0 into your formula.",
      "(1 − v)·above + v·below",
      "data[(y * width + x) * 3 + c] = Math.round(above * (1 - down) + below * down);",
    ],
  },
  {
    id: "q3/01.along-rows-only",
    exercise: "resized",
    idea: "Mixing left and right is what makes it smooth.",
    why:
      "Then every row is taken from the row above it, and the picture is smooth in one direction.",
    looksLike: "only left and right are mixed, not above and below",
    edits: [{
      find: "Math.round(above * (1 - down) + below * down)",
      replace: "Math.round(above)",
    }],
    hints: [
      "Only the height changes. Is anything mixed?",
      "Look at what becomes of the row below.",
      "(1 − v)·above + v·below",
      "data[(y * width + x) * 3 + c] = Math.round(above * (1 - down) + below * down);",
    ],
  },
  {
    id: "q3/01.all-red",
    exercise: "resized",
    idea: "A point is at (row·width + column)·3.",
    why: "There stands its red. Green and blue follow it.",
    looksLike: "all three colours are the red one: the picture is grey",
    edits: [{
      find: "image.data[(row * image.width + column) * 3 + c]",
      replace: "image.data[(row * image.width + column) * 3]",
    }],
    hints: [
      "Where is the blue of the first point?",
      "Look at the index with which you read.",
      "(row·width + column)·3 + c",
      "const at = (row: number, column: number) => image.data[(row * image.width + column) * 3 + c];",
    ],
  },
  {
    id: "q3/01.new-stride",
    exercise: "resized",
    idea: "A row has `width` points.",
    why: "The old picture's rows have the old width; the new width is that of the result.",
    looksLike: "old rows are taken to be as long as new ones",
    edits: [{ find: "row * image.width + column", replace: "row * width + column" }],
    hints: [
      "Where does the second row of the old picture begin?",
      "Look at what a row number is multiplied by.",
      "(row·image.width + column)·3 + c",
      "const at = (row: number, column: number) => image.data[(row * image.width + column) * 3 + c];",
    ],
  },
  {
    id: "q3/01.channels-too-early",
    exercise: "resized",
    idea: "Networks want channels first.",
    why:
      "They do, and `normalised` will see to it. A picture has its three colours beside each other.",
    looksLike: "the colours come one after the other already, as the network will want them later",
    edits: [{
      find: "data[(y * width + x) * 3 + c]",
      replace: "data[(c * height + y) * width + x]",
    }],
    hints: [
      "What does centreCrop expect?",
      "Look at the index with which you write.",
      "(y·width + x)·3 + c",
      "data[(y * width + x) * 3 + c] = Math.round(above * (1 - down) + below * down);",
    ],
  },
  {
    id: "q3/01.plain-mean",
    exercise: "resized",
    idea: "The four points around are averaged.",
    why:
      "Each counts by how near it is. In equal parts a picture that keeps its size would change.",
    looksLike: "all four points count the same, wherever the centre lies",
    edits: [{
      find: "Math.round(above * (1 - down) + below * down)",
      replace:
        "Math.round((at(top, left) + at(top, right) + at(bottom, left) + at(bottom, right)) / 4)",
    }],
    hints: [
      "The size does not change. May a colour change?",
      "Look at the weights of the four.",
      "(1 − v)·((1 − u)·a + u·b) + v·((1 − u)·c + u·d)",
      "data[(y * width + x) * 3 + c] = Math.round(above * (1 - down) + below * down);",
    ],
  },
  {
    id: "q3/01.axes-crossed",
    exercise: "resized",
    idea: "Rows go with the width.",
    why: "A row number counts along the height, a column number along the width.",
    looksLike: "rows are scaled by the width and columns by the height",
    edits: [{
      find:
        "const rows = neighbours(image.height, height), columns = neighbours(image.width, width);",
      replace:
        "const rows = neighbours(image.width, height), columns = neighbours(image.height, width);",
    }],
    hints: [
      "How many rows has a picture of height 5?",
      "Look at what neighbours() is asked for.",
      "rows: from height to height′",
      "const rows = neighbours(image.height, height), columns = neighbours(image.width, width);",
    ],
  },
];
