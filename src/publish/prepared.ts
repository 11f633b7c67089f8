import type { BuiltSite } from "./files.ts";
import type { Manifest, Release } from "./manifest.ts";
import { isIdle, type Plan } from "./plan.ts";
import type { PublishedState } from "./published-state.ts";

/** A site to publish. `number` is that of an earlier release; null: it becomes a new one. */
export interface Choice extends BuiltSite {
  number: number | null;
  /** Where it is served, `https://host`. */
  address: string;
}

/** Everything that a publication is based on. */
export interface Prepared {
  state: PublishedState;
  choice: Choice;
  plan: Plan;
  /** The stored releases, without the live one. */
  releases: Release[];
  /** The numbers of stored releases that cannot be read. */
  unreadable: number[];
}

/** Whether anything is to be done. Forgetting is always done again, as an earlier attempt may have been interrupted. */
export function hasWork({ state: { live, touched, isRebuilt }, choice, plan }: Prepared, forget: boolean): boolean {
  if (forget || isRebuilt || live === null || !isIdle(plan) || touched.size > 0 || live.unpurged.length > 0)
    return true;
  return choice.number !== null && choice.number !== live.number;
}

/**
 * The manifest after the plan has been carried out.
 *
 * @param by the owner of the publication
 * @param hasCaches whether any caches must be told about changed addresses
 */
export function nextManifest(
  { state: { live, touched, newest }, choice, plan }: Prepared,
  by: string,
  hasCaches: boolean,
): Manifest {
  const isSame = live !== null && [plan.added, plan.changed, plan.removed].every((list) => list.length === 0);
  const number = choice.number ?? (isSame && live.number > 0 ? live.number : newest + 1);
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
