/**
 * A trained network that turns prepared pictures into feature maps and feature vectors.
 *
 * @module
 */

import { assetFile, type Search } from "../../../assets/asset.ts";
import { readFile } from "node:fs/promises";
import { openSession, type Session, tensorMaker } from "../onnx/runtime.ts";
import { openUp } from "./classifier.ts";
import { keptOrConverted } from "./converted.ts";
import { mobilenetWithScores } from "./mobilenet.ts";
import { type Network, type NetworkName, networks } from "./network.ts";

/** A network, ready to run. */
export interface Cnn extends Network {
  /** The shape of the scores of one picture: one place for a classifier. */
  readonly scoreShape: readonly [kinds: number, height: number, width: number];
  /**
   * Looks at pictures.
   *
   * @param x `[count×3×size×size]`, prepared as the network wants it
   */
  run(x: Float32Array, count: number): Promise<Seen>;
  end(): Promise<void>;
}

/** What a network made of pictures. */
export interface Seen {
  /** `[count×dims]`: the maps, averaged over their places. */
  readonly features: Float32Array;
  /** `[count×channels×height×width]` */
  readonly maps: Float32Array;
  /** `[count×kinds×height×width]`, if they were asked for. */
  readonly scores?: Float32Array;
}

/** How a network is opened. */
export interface CnnOptions {
  /** How many threads one operation may use. Default: 2. */
  readonly threads?: number;
  /** Whether the scores of the kinds of things are wanted too. Default: no. */
  readonly scores?: boolean;
  /** How the file of a classifier is looked for. Default: as `assetFile()` does. */
  readonly search?: Search;
}

/**
 * Opens a network: the one that comes with the course, or one that `assets/manifest.json` names.
 *
 * @throws {Error} in one sentence: what cannot be found, fetched, verified or run.
 */
export function openCnn(name: NetworkName, options: CnnOptions = {}): Promise<Cnn> {
  return name === "mobilenet" ? openMobilenet(options) : openClassifier(networks[name], options);
}

async function openMobilenet({ threads = 2, scores = false }: CnnOptions): Promise<Cnn> {
  const network = networks.mobilenet;
  const session = await openSession(
    scores ? await mobilenetWithScores() : await keptOrConverted(),
    threads,
  );
  // With scores the heads follow, and they take one picture at a time.
  return cnn(
    network,
    session,
    [network.kinds, 128, 128],
    scores ? 1 : Infinity,
    async (x, count) => {
      const out = await ran(session, { image: x }, count, network.size);
      return {
        maps: out.maps,
        features: averages(out.maps, count * network.dims),
        scores: out.scores,
      };
    },
  );
}

async function openClassifier(
  network: Network,
  { threads = 2, scores = false, search }: CnnOptions,
): Promise<Cnn> {
  const path = await assetFile(network.name, search);
  const inner = openUp(new Uint8Array(await readFile(path)), network, path);
  const session = await openSession(inner.file, threads).catch((cause) => {
    throw new Error(`${path} cannot be run: ${String(cause.message).split("\n")[0]}`, { cause });
  });
  return cnn(network, session, [network.kinds, 1, 1], Infinity, async (x, count) => {
    const out = await ran(session, { [inner.input]: x }, count, network.size);
    return {
      maps: out[inner.maps],
      features: out[inner.features],
      scores: scores ? out[inner.scores] : undefined,
    };
  });
}

/** Puts together what all networks have in common: sizes are checked, and pictures go in at most so many at once. */
function cnn(
  network: Network,
  session: Session,
  scoreShape: Cnn["scoreShape"],
  most: number,
  look: (x: Float32Array, count: number) => Promise<Seen>,
): Cnn {
  const { size, name, mapShape, dims } = network;
  const one = 3 * size * size;
  return {
    ...network,
    scoreShape,
    end: () => session.release(),
    async run(x, count) {
      if (x.length !== count * one) {
        throw new RangeError(
          `${name} takes [${count}×3×${size}×${size}], which is ${
            count * one
          } numbers; these are ${x.length}.`,
        );
      }
      const seen: Seen[] = [];
      for (let from = 0; from < count; from += most) {
        const many = Math.min(most, count - from);
        seen.push(await look(x.subarray(from * one, (from + many) * one), many));
      }
      const all = seen.length === 1 ? seen[0] : together(seen);
      if (all.features.length !== count * dims || all.maps.length !== count * volume(mapShape)) {
        throw new Error(
          `${name} gave ${all.features.length / count} features and ${
            all.maps.length / count
          } numbers in its maps; ${dims} and ${volume(mapShape)} are expected.`,
        );
      }
      return all;
    },
  };
}

async function ran(
  session: Session,
  given: Record<string, Float32Array>,
  count: number,
  size: number,
): Promise<Record<string, Float32Array>> {
  const tensor = await tensorMaker();
  const feeds = Object.entries(given).map(([name, x]) => [name, tensor(x, [count, 3, size, size])]);
  const out = await session.run(Object.fromEntries(feeds));
  return Object.fromEntries(Object.entries(out).map(([name, { data }]) => [name, data]));
}

/** The mean of each map. */
function averages(maps: Float32Array, count: number): Float32Array {
  const places = maps.length / count;
  return Float32Array.from({ length: count }, (_, k) => {
    let sum = 0;
    for (let place = 0; place < places; place++) sum += maps[k * places + place];
    return sum / places;
  });
}

function together(seen: readonly Seen[]): Seen {
  const joined = (pick: (one: Seen) => Float32Array) => {
    const parts = seen.map(pick);
    const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) whole.set(part, (at += part.length) - part.length);
    return whole;
  };
  return {
    features: joined((one) => one.features),
    maps: joined((one) => one.maps),
    scores: seen[0].scores && joined((one) => one.scores!),
  };
}

function volume(shape: readonly number[]): number {
  return shape.reduce((product, n) => product * n, 1);
}
