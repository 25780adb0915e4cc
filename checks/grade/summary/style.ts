/**
 * The style of the summary page: paper and ink of the course, in both colour schemes, and on paper.
 *
 * @module
 */

/** The style sheet. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fdfcf8; --ink: #1c1b1a; --soft: #5d5a55; --rule: #d8d4ca;
  --link: #7a3b12; --passes: #35586e; --partly: #8fb0c2; --wrong: #b4552d; --open: #d9d3c4; --on: #fdfcf8; }
@media (prefers-color-scheme: dark) { :root { --paper: #141416; --ink: #e9e6df; --soft: #a5a199;
  --rule: #3a3a3e; --link: #e0a37c; --passes: #7fb2d0; --partly: #41667b; --wrong: #e08a5f; --open: #45433f;
  --on: #141416; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.2rem 4rem; max-width: 54rem; background: var(--paper);
  color: var(--ink); font: 1.06rem/1.55 "Source Serif 4", Georgia, "Noto Serif", serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .3rem; font-weight: 600; }
h2 { font-size: 1.3rem; margin: 2.6rem 0 .5rem; font-weight: 600; }
p { margin: .5rem 0; max-width: 42rem; }
table, .key, svg text, summary, .facts { font-family: "Source Sans 3", system-ui, "Noto Sans", sans-serif; }
.soft, .facts { color: var(--soft); }
.facts { font-size: .9rem; }
svg { display: block; width: 100%; height: auto; margin: .6rem 0; }
svg.phone { display: none; }
@media (max-width: 40rem) { svg.desk { display: none; } svg.phone { display: block; } }
svg text { font-size: 12.5px; fill: var(--ink); }
svg .soft { fill: var(--soft); }
svg line { stroke: var(--rule); }
rect.passes, i.passes { fill: var(--passes); background: var(--passes); }
rect.partly, i.partly { fill: var(--partly); background: var(--partly); }
rect.wrong, i.wrong { fill: var(--wrong); background: var(--wrong); }
rect.open, i.open { fill: var(--open); background: var(--open); }
rect.missing, i.missing { fill: var(--paper); background: var(--paper); stroke: var(--soft);
  outline: 1px solid var(--soft); outline-offset: -1px; }
svg text.in { font-size: 11.5px; fill: var(--on); }
svg text.in.partly, svg text.in.open, svg text.in.missing { fill: var(--ink); }
.key { font-size: .9rem; } .key span { margin-right: 1.1rem; white-space: nowrap; }
.key i { display: inline-block; width: .85rem; height: .85rem; margin-right: .35rem; vertical-align: -1px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .92rem; line-height: 1.4; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .28rem .7rem .28rem 0;
  border-bottom: 1px solid var(--rule); font-variant-numeric: tabular-nums; }
th { font-weight: 600; } td.n, th.n { text-align: right; }
td.name { overflow-wrap: anywhere; }
.bar { display: inline-block; height: .7rem; background: var(--wrong); min-width: 2px; }
td.bars { width: 22%; }
@media (max-width: 40rem) { td.bars, th.bars { display: none; } }
summary { cursor: pointer; color: var(--link); font-size: .9rem; }
details { margin: .4rem 0 1rem; }
code { font-family: "JetBrains Mono", ui-monospace, monospace; font-size: .86em; }
@media print { body { max-width: none; padding: 0; } details > * { display: revert; } }
`;
