import type { BuiltSite } from "./files.ts";
import type { Manifest, Release } from "./manifest.ts";
import { isIdle, type Plan } from "./plan.ts";
import type { PublishedState } from "./published-state.ts";

/** A site to publish, as a release of this number; null: the next one. */
export interface Choice extends BuiltSite {
  number: number | null;
  /** Where it is served, `https://host`. */
  address: string;
}

/** All that a publication rests on. */
export interface Prepared {
  state: PublishedState;
  choice: Choice;
  plan: Plan;
  /** The releases that are kept, save the live one. */
  releases: Release[];
}

/** Whether anything is to be done; to forget is always done, as a publication that was to forget may not have ended. */
export function hasWork({ state: { live, touched }, choice, plan }: Prepared, forget: boolean): boolean {
  if (forget || live === null || !isIdle(plan) || touched.size > 0 || live.unpurged.length > 0) return true;
  return choice.number !== null && choice.number !== live.number;
}

/**
 * What is published when the plan has been carried out.
 *
 * @param by the owner of the publication
 * @param hasCaches whether there is somebody to tell of changed addresses
 */
export function nextManifest(
  { state: { live, touched }, choice, plan }: Prepared,
  by: string,
  hasCaches: boolean,
): Manifest {
  const newest = live?.newest ?? 0;
  const isSame = live !== null && [plan.added, plan.changed, plan.removed].every((list) => list.length === 0);
  const number = choice.number ?? (isSame ? live.number : newest + 1);
  const isTold = isIdle(plan) && touched.size === 0;
  return {
    number,
    newest: Math.max(newest, number),
    files: choice.files,
    retired: plan.retired,
    address: choice.address,
    unpurged: hasCaches ? [...new Set([...(live?.unpurged ?? []), ...(isTold ? [] : plan.addresses)])].sort() : [],
    by,
  };
}
