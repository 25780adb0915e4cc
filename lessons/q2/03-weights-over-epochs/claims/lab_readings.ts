/**
 * What the original lab could see of the weights: its panels, after each of its epochs.
 *
 * @module
 */

import { LAB_EPOCHS } from "../experiments/panels.ts";
import { meanOver } from "./lookup.ts";
import { panelShareOf, type Reading } from "./readings.ts";

/** How wide the whole is after the lab's last epoch. */
export const labDeviation: Reading = {
  id: "lab-deviation",
  words: "deviation after five epochs",
  of: ({ epochs }) => epochs[LAB_EPOCHS].deviation,
};

/** How much of a panel it fills: each of the lab's panels goes from the smallest weight to the largest. */
export const labPanelShare: Reading = {
  id: "lab-panel",
  words: "deviation as a share of the lab’s last panel",
  of: ({ epochs }) => panelShareOf(epochs[LAB_EPOCHS]),
};

/** How much it moves from panel to panel. */
export const labSteps: Reading = {
  id: "lab-steps",
  words: "Wasserstein step from each of five epochs to the next",
  of: (row) => meanOver(row, ({ step }) => step, 2, LAB_EPOCHS),
};
