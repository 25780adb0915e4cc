import type { ThemeRegistrationRaw } from "shiki/core";

/** The few inks that code is set in. Everything that is not named here is plain ink. */
interface Inks {
  paper: string;
  ink: string;
  comment: string;
  keyword: string;
  literal: string;
  name: string;
}

const light: Inks = {
  paper: "#fdfcf8",
  ink: "#1c1b1a",
  comment: "#6a655e",
  keyword: "#7a2436",
  literal: "#2d5a3d",
  name: "#2b4a78",
};

const dark: Inks = {
  paper: "#141416",
  ink: "#e9e6df",
  comment: "#9b968d",
  keyword: "#eb9aa2",
  literal: "#a3cba5",
  name: "#9dbbe8",
};

/**
 * Highlighting as a printer with four inks would do it: keywords, literals, names at their
 * declaration and comments differ, the rest is text. More colours would compete with those of
 * the cells and gates, which mean something.
 */
function paperTheme(name: string, type: "light" | "dark", inks: Inks): ThemeRegistrationRaw {
  const rule = (scope: string[], foreground: string, fontStyle?: string) => ({
    scope,
    settings: { foreground, ...(fontStyle ? { fontStyle } : {}) },
  });
  return {
    name,
    type,
    colors: { "editor.background": inks.paper, "editor.foreground": inks.ink },
    settings: [
      { settings: { background: inks.paper, foreground: inks.ink } },
      rule(["comment", "punctuation.definition.comment"], inks.comment, "italic"),
      rule(
        ["keyword.control", "storage.type", "storage.modifier", "keyword.operator.new"],
        inks.keyword,
      ),
      rule(["keyword.operator.expression", "constant.language", "variable.language"], inks.keyword),
      rule(["string", "constant.numeric", "constant.character"], inks.literal),
      rule(["meta.definition.function entity.name.function", "entity.name.type"], inks.name),
    ],
  };
}

/** The two themes, in the order in which shiki takes them. */
export const paperThemes = {
  light: paperTheme("paper-light", "light", light),
  dark: paperTheme("paper-dark", "dark", dark),
};

/** Every ink with the paper it lies on, for the test of contrast. */
export const paperInks = { light, dark };
