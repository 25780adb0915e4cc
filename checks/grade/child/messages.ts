/**
 * What the judge and the process that runs a submission say to each other.
 *
 * @module
 */

import type { Json } from "./wire.ts";

/** To the child: call a function of a module. Without a name: what does the module export? */
export interface Call {
  readonly say: "call";
  readonly id: number;
  /** The module, by its key in the child's table. */
  readonly module: string;
  readonly name: string;
  /** The arguments, encoded. */
  readonly args: readonly Json[];
}

/** To the child: what a function of the judge's gave. */
export interface Answer {
  readonly say: "answer";
  readonly id: number;
  readonly value: Json;
}

/** From the child: what a call gave, and the arguments as they are afterwards. */
export interface Returned {
  readonly say: "returned";
  readonly id: number;
  readonly value: Json;
  /** Each argument, or `false` for one that is as it was. */
  readonly args: readonly Json[];
  /** How often the call took a tanh or an exponential. */
  readonly calls: number;
  /** What the call did with tensors: how many more there are, and how many products it computed. */
  readonly tensors?: { readonly left: number; readonly products: number };
}

/** From the child: that a call threw, or that its result cannot travel. */
export interface Threw {
  readonly say: "threw";
  readonly id: number;
  readonly error: {
    readonly name: string;
    readonly message: string;
    /** The line of the module, where it is known. */
    readonly line?: number;
    /** Of a module that was being loaded when it threw. */
    readonly loading?: boolean;
    readonly exercise?: string;
    readonly what?: string;
  };
}

/** From the child: call a function of the judge's, that came as an argument. */
export interface Ask {
  readonly say: "ask";
  readonly id: number;
  readonly function: number;
  readonly args: Json;
  /** The arguments of the call at hand as they are now: the function may look at them too. */
  readonly given: readonly Json[];
}

/** From the child: what the module exports. */
export interface Exports {
  readonly say: "exports";
  readonly id: number;
  readonly names: readonly string[];
}
