import type { Element } from "hast";
import { claimAnchor, type MeasuredClaim } from "../evidence.ts";
import { element } from "./html.ts";
import { keepTogether } from "./spacing.ts";

/**
 * The measured value of a claim inside a sentence. It links to the claim on the page of all claims,
 * so that a tap leads where a pointer would see the note; the note is also its description.
 *
 * @param id unique on the page
 * @param claimsPage the page of all claims, relative to this one
 */
export function claimValue(claim: MeasuredClaim, id: string, claimsPage: string): Element {
  return element("span", { className: ["claim"] }, [
    element("a", { href: `${claimsPage}#${claimAnchor(claim.id)}`, ariaDescribedBy: [id] }, [
      claim.text,
    ]),
    element("span", { className: ["says"], role: "tooltip", id }, [
      element("b", {}, [verdictWords(claim)]),
      ` ${keepTogether(claim.because)}`,
    ]),
  ]);
}

/** A table of claims: what is said, what was measured, whether it holds. */
export function claimsTable(claims: MeasuredClaim[], claimsPage: string): Element {
  const head = ["The claim", "Measured", "Verdict"];
  return element("div", { className: ["table", "claims"] }, [
    element("table", {}, [
      element("thead", {}, [
        element("tr", {}, head.map((name) => element("th", { scope: "col" }, [name]))),
      ]),
      element("tbody", {}, claims.map((claim) => claimRow(claim, claimsPage))),
    ]),
  ]);
}

function claimRow(claim: MeasuredClaim, claimsPage: string): Element {
  return element("tr", {}, [
    element("th", { scope: "row" }, [claim.sentence]),
    element("td", { className: ["measured"] }, [
      element("a", { href: `${claimsPage}#${claimAnchor(claim.id)}` }, [claim.text]),
    ]),
    element("td", { className: ["verdict", verdictClass(claim)] }, [
      element("b", {}, [claim.verdict]),
      element("span", {}, [keepTogether(claim.because)]),
    ]),
  ]);
}

/** "Holds." */
function verdictWords(claim: MeasuredClaim): string {
  return `${claim.verdict.charAt(0).toUpperCase()}${claim.verdict.slice(1)}.`;
}

/** "does-not-hold" */
export function verdictClass(claim: MeasuredClaim): string {
  return claim.verdict.replaceAll(" ", "-");
}
