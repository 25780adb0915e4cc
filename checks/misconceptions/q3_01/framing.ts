/**
 * Misconceptions about cutting, padding and normalising a picture.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q3/01",
    exercise: "centreCrop",
    hints: [
      "A picture is 8 wide, the square 4. How many columns are left out on the left?",
      "Half of what is too much. Then copy row by row: where does row top + y begin, and how many bytes are taken?",
      "top = ⌊(height − size)/2⌋, left = ⌊(width − size)/2⌋",
      "const start = ((top + y) * image.width + left) * 3;",
    ],
  },
  {
    lesson: "q3/01",
    exercise: "letterboxed",
    hints: [
      "A picture is 4 wide, the square 8. In which column does it begin?",
      "A new Uint8Array is all zeros, which is black. Copy each row to its place.",
      "top = ⌊(size − height)/2⌋, left = ⌊(size − width)/2⌋",
      "data.set(row, ((top + y) * size + left) * 3);",
    ],
  },
  {
    lesson: "q3/01",
    exercise: "normalised",
    hints: [
      "Where is the green of point k in the picture, and where in the answer?",
      "In the picture at k·3 + 1; in the answer behind all of red. Scale first, then take the mean off, then divide.",
      "x[c][k] = (v·scale − mean_c)/deviation_c",
      "x[c * places + k] = (image.data[k * 3 + c] * scale - mean[c]) / deviation[c];",
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/01.crop-from-the-corner",
    exercise: "centreCrop",
    idea: "A square of that size is a crop.",
    why: "The network was trained on centres; what people photograph is in the middle.",
    looksLike: "the square is cut from the upper left corner",
    edits: [{
      find:
        "const top = Math.floor((image.height - size) / 2), left = Math.floor((image.width - size) / 2);",
      replace: "const top = 0, left = 0;",
    }],
    hints: [
      "Where in a photograph is what it shows?",
      "Look at the first row and the first column that you keep.",
      "top = ⌊(height − size)/2⌋",
      "const top = Math.floor((image.height - size) / 2), left = Math.floor((image.width - size) / 2);",
    ],
  },
  {
    id: "q3/01.whole-margin",
    exercise: "centreCrop",
    idea: "What is too much is left out at the beginning.",
    why: "Then the square is at the lower right. Half of it is left out there, half here.",
    looksLike: "all of the margin is left out on one side",
    edits: [{
      find:
        "const top = Math.floor((image.height - size) / 2), left = Math.floor((image.width - size) / 2);",
      replace: "const top = image.height - size, left = image.width - size;",
    }],
    hints: [
      "How much is left over on the right?",
      "Look at how the margin is shared.",
      "⌊(width − size)/2⌋ on the left",
      "const top = Math.floor((image.height - size) / 2), left = Math.floor((image.width - size) / 2);",
    ],
  },
  {
    id: "q3/01.crop-sides-swapped",
    exercise: "centreCrop",
    idea: "The left margin comes from the height.",
    why: "Left is a column number: it counts along the width.",
    looksLike: "the margins of height and width have changed places",
    edits: [{
      find:
        "const top = Math.floor((image.height - size) / 2), left = Math.floor((image.width - size) / 2);",
      replace:
        "const top = Math.floor((image.width - size) / 2), left = Math.floor((image.height - size) / 2);",
    }],
    hints: [
      "A picture lies. On which sides is something cut off?",
      "Look at which length makes `left`.",
      "left = ⌊(width − size)/2⌋",
      "const top = Math.floor((image.height - size) / 2), left = Math.floor((image.width - size) / 2);",
    ],
  },
  {
    id: "q3/01.crop-points-for-bytes",
    exercise: "centreCrop",
    idea: "Row y begins at y·width.",
    why: "At that point, and a point is three bytes.",
    looksLike: "places are counted in points, but data counts bytes: three a point",
    edits: [{
      find: "const start = ((top + y) * image.width + left) * 3;",
      replace: "const start = (top + y) * image.width + left;",
    }],
    hints: [
      "At which byte is point 10?",
      "Look at what the start of a row is multiplied by.",
      "3·((top + y)·width + left)",
      "const start = ((top + y) * image.width + left) * 3;",
    ],
  },
  {
    id: "q3/01.crop-new-stride",
    exercise: "centreCrop",
    idea: "A row is `size` points long.",
    why: "That is a row of the square. A row of the picture is as long as the picture is wide.",
    looksLike: "the picture's rows are taken to be as long as the square's",
    edits: [{
      find: "const start = ((top + y) * image.width + left) * 3;",
      replace: "const start = ((top + y) * size + left) * 3;",
    }],
    hints: [
      "Where does the picture's second row begin?",
      "Look at what top + y is multiplied by.",
      "3·((top + y)·image.width + left)",
      "const start = ((top + y) * image.width + left) * 3;",
    ],
  },
  {
    id: "q3/01.crop-rounded-up",
    exercise: "centreCrop",
    idea: "Half a point more on the left.",
    why:
      "An odd margin must be shared somehow, and Gluon rounds down. A network does not mind one column, a comparison of numbers does.",
    looksLike: "of an odd margin the larger half is on the left and above",
    edits: [{
      find:
        "const top = Math.floor((image.height - size) / 2), left = Math.floor((image.width - size) / 2);",
      replace:
        "const top = Math.ceil((image.height - size) / 2), left = Math.ceil((image.width - size) / 2);",
    }],
    hints: [
      "9 columns, a square of 4: 2 or 3 columns on the left?",
      "Look at how you come to a whole number.",
      "⌊(width − size)/2⌋",
      "const top = Math.floor((image.height - size) / 2), left = Math.floor((image.width - size) / 2);",
    ],
  },
  {
    id: "q3/01.pad-in-the-corner",
    exercise: "letterboxed",
    idea: "The rest is black, wherever the picture stands.",
    why:
      "The network was trained with the picture in the middle, and its first layers see where the border is.",
    looksLike: "the picture stands in the upper left corner",
    edits: [{
      find: "const top = Math.floor((size - height) / 2), left = Math.floor((size - width) / 2);",
      replace: "const top = 0, left = 0;",
    }],
    hints: [
      "How many black rows are above the picture, and how many below?",
      "Look at the first row that you write.",
      "top = ⌊(size − height)/2⌋",
      "const top = Math.floor((size - height) / 2), left = Math.floor((size - width) / 2);",
    ],
  },
  {
    id: "q3/01.pad-grey",
    exercise: "letterboxed",
    idea: "A neutral grey disturbs least.",
    why: "Perhaps; but this network was trained with black, and grey is then something to be seen.",
    looksLike: "what is missing is grey instead of black",
    edits: [{
      find: "const data = new Uint8Array(size * size * 3);",
      replace: "const data = new Uint8Array(size * size * 3).fill(114);",
    }],
    hints: [
      "What does a new Uint8Array hold?",
      "Look at what you fill the square with.",
      "outside the picture every colour is 0",
      "const data = new Uint8Array(size * size * 3);",
    ],
    seen: "YOLOv5 pads with 114",
  },
  {
    id: "q3/01.pad-old-stride",
    exercise: "letterboxed",
    idea: "A row is `width` points long.",
    why: "That is a row of the picture. A row of the square is `size` long.",
    looksLike: "the square's rows are taken to be as long as the picture's",
    edits: [{
      find: "data.set(row, ((top + y) * size + left) * 3);",
      replace: "data.set(row, ((top + y) * width + left) * 3);",
    }],
    hints: [
      "Where does the square's second row begin?",
      "Look at what top + y is multiplied by.",
      "3·((top + y)·size + left)",
      "data.set(row, ((top + y) * size + left) * 3);",
    ],
  },
  {
    id: "q3/01.pad-sides-swapped",
    exercise: "letterboxed",
    idea: "The left margin comes from the height.",
    why: "Left is a column number: it counts along the width.",
    looksLike: "the margins of height and width have changed places",
    edits: [{
      find: "const top = Math.floor((size - height) / 2), left = Math.floor((size - width) / 2);",
      replace:
        "const top = Math.floor((size - width) / 2), left = Math.floor((size - height) / 2);",
    }],
    hints: [
      "A picture lies. On which sides is it black?",
      "Look at which length makes `left`.",
      "left = ⌊(size − width)/2⌋",
      "const top = Math.floor((size - height) / 2), left = Math.floor((size - width) / 2);",
    ],
  },
  {
    id: "q3/01.pad-rounded-up",
    exercise: "letterboxed",
    idea: "Half a point more on the left.",
    why:
      "An odd margin must be shared somehow; everywhere here the larger half is on the right and below.",
    looksLike: "of an odd margin the larger half is on the left and above",
    edits: [{
      find: "const top = Math.floor((size - height) / 2), left = Math.floor((size - width) / 2);",
      replace: "const top = Math.ceil((size - height) / 2), left = Math.ceil((size - width) / 2);",
    }],
    hints: [
      "7 columns for a picture of 4: 1 or 2 of them on the left?",
      "Look at how you come to a whole number.",
      "⌊(size − width)/2⌋",
      "const top = Math.floor((size - height) / 2), left = Math.floor((size - width) / 2);",
    ],
  },
  {
    id: "q3/01.colours-together",
    exercise: "normalised",
    idea: "The colours of a point stay together.",
    why:
      "The network reads channels first: what it takes for red would be red, green and blue by turns.",
    looksLike:
      "red, green and blue of a point stay together: the channels are not put one after the other",
    edits: [{ find: "x[c * places + k]", replace: "x[k * 3 + c]" }],
    hints: [
      "Which shape does the network take?",
      "Look at the index with which you write.",
      "x[c·places + k]",
      "x[c * places + k] = (image.data[k * 3 + c] * scale - mean[c]) / deviation[c];",
    ],
    seen: "a permute(2, 0, 1) that is missing, or a view() in its place",
  },
  {
    id: "q3/01.bytes-unscaled",
    exercise: "normalised",
    idea: "Subtract the mean, divide by the deviation.",
    why: "The mean 0.485 is one of numbers from 0 to 1. Bytes of up to 255 are scaled first.",
    looksLike: "the bytes are not scaled: numbers are some 255 times too large",
    edits: [{
      find: "image.data[k * 3 + c] * scale - mean[c]",
      replace: "image.data[k * 3 + c] - mean[c]",
    }],
    hints: [
      "Of which numbers is 0.485 the mean?",
      "Look at what the mean is taken from.",
      "v·scale − mean",
      "x[c * places + k] = (image.data[k * 3 + c] * scale - mean[c]) / deviation[c];",
    ],
  },
  {
    id: "q3/01.mean-first",
    exercise: "normalised",
    idea: "First the mean comes off, then everything is scaled.",
    why: "The mean is one of scaled numbers. Off a byte it is next to nothing.",
    looksLike: "the mean is taken from the byte instead of the scaled number",
    edits: [{
      find: "(image.data[k * 3 + c] * scale - mean[c])",
      replace: "((image.data[k * 3 + c] - mean[c]) * scale)",
    }],
    hints: [
      "What is 255 − 0.485, and what is 1 − 0.485?",
      "Look at the order of scaling and subtracting.",
      "(v·scale − mean)/deviation",
      "x[c * places + k] = (image.data[k * 3 + c] * scale - mean[c]) / deviation[c];",
    ],
  },
  {
    id: "q3/01.mean-last",
    exercise: "normalised",
    idea: "Divide, then take the mean off.",
    why: "The mean is not divided then: numbers come out shifted.",
    looksLike: "the mean is taken off after the division",
    edits: [{
      find: "(image.data[k * 3 + c] * scale - mean[c]) / deviation[c]",
      replace: "image.data[k * 3 + c] * scale / deviation[c] - mean[c]",
    }],
    hints: [
      "What must come out for a colour that is the mean?",
      "Put v·scale = mean into your formula.",
      "(v·scale − mean)/deviation",
      "x[c * places + k] = (image.data[k * 3 + c] * scale - mean[c]) / deviation[c];",
    ],
  },
  {
    id: "q3/01.times-deviation",
    exercise: "normalised",
    idea: "The deviation scales the number.",
    why: "It is divided by, so that numbers of deviation 0.229 get deviation 1.",
    looksLike: "numbers are multiplied by the deviation instead of divided by it",
    edits: [{ find: ") / deviation[c]", replace: ") * deviation[c]" }],
    hints: [
      "What deviation should come out?",
      "Look at the last step.",
      "(v·scale − mean)/deviation",
      "x[c * places + k] = (image.data[k * 3 + c] * scale - mean[c]) / deviation[c];",
    ],
  },
  {
    id: "q3/01.reds-mean",
    exercise: "normalised",
    idea: "One mean for all.",
    why: "Each colour has its own: blue is darker than red in photographs.",
    looksLike: "the mean of red is taken from all three colours",
    edits: [{ find: "mean[c]", replace: "mean[0]" }],
    hints: [
      "How many means are there?",
      "Look at the index of the mean.",
      "mean_c",
      "x[c * places + k] = (image.data[k * 3 + c] * scale - mean[c]) / deviation[c];",
    ],
  },
  {
    id: "q3/01.blue-first",
    exercise: "normalised",
    idea: "Colours come as blue, green, red.",
    why: "In OpenCV they do. Here and in these networks red is first.",
    looksLike: "blue and red have changed places",
    edits: [{ find: "image.data[k * 3 + c]", replace: "image.data[k * 3 + 2 - c]" }],
    hints: [
      "Which of a point's three bytes is its red?",
      "Look at where the first channel comes from.",
      "channel 0 is byte 0",
      "x[c * places + k] = (image.data[k * 3 + c] * scale - mean[c]) / deviation[c];",
    ],
    seen: "cv2.imread without cvtColor",
  },
  {
    id: "q3/01.already-apart",
    exercise: "normalised",
    idea: "Channel c begins at c·places in the picture too.",
    why: "That is so in the answer. In the picture the three colours of a point stand together.",
    looksLike: "the picture is read as if its channels were one after the other already",
    edits: [{ find: "image.data[k * 3 + c]", replace: "image.data[c * places + k]" }],
    hints: [
      "Where is the green of the first point in the picture?",
      "Look at the index with which you read.",
      "image.data[k·3 + c]",
      "x[c * places + k] = (image.data[k * 3 + c] * scale - mean[c]) / deviation[c];",
    ],
    seen: "a reshape in the place of a transpose",
  },
];
