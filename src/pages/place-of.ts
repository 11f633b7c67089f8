import type { Member } from "../model/model.ts";
import type { Art } from "./page.ts";

/** Where a member lies, for a page's picture; former members are not on the map. */
export function placeOf(member: Member): Art | null {
  return member.former ? null : { kind: "map", highlighted: member };
}
