import type { Member } from "../model/model.ts";
import type { Art } from "./page.ts";

/** The map with a member's place, for its page's picture. Former members are not on the map. */
export function placeOf(member: Member): Art | null {
  return member.former ? null : { kind: "map", highlighted: member };
}
