/**
 * All operators of the mutation run, by name.
 *
 * @module
 */

import type { Operator } from "../rewriting.ts";
import { arithmetic, droppedTerm, indices, sign } from "./arithmetic.ts";
import { droppedCall, neighbour, swappedOperands } from "./calls.ts";
import { branch, choice, comparison } from "./conditions.ts";
import { constants } from "./constants.ts";
import { otherField, otherVariable, swappedElements, swappedFields } from "./names.ts";
import { droppedStatement, otherElements, otherSteps } from "./statements.ts";

/** The operators. */
export const operators: Readonly<Record<string, Operator>> = {
  "arithmetic": arithmetic,
  "term left out": droppedTerm,
  "sign": sign,
  "index": indices,
  "comparison": comparison,
  "choice": choice,
  "branch": branch,
  "constant": constants,
  "statement left out": droppedStatement,
  "other elements": otherElements,
  "other steps": otherSteps,
  "swapped operands": swappedOperands,
  "neighbour": neighbour,
  "call left out": droppedCall,
  "other variable": otherVariable,
  "swapped elements": swappedElements,
  "swapped fields": swappedFields,
  "other field": otherField,
};
