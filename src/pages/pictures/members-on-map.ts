import type { County, Member, Model } from "../../model/model.ts";
import { countyUrl, memberUrl } from "../../urls.ts";
import { detailMap, memberMap, type MapMember, type MemberMapView } from "./member-map.ts";

export type { MemberMapView };

/** The map of all present members. */
export function allMembersMap({ members, counties, water }: Model): MemberMapView {
  return memberMap({
    members: members.filter((member) => !member.former).map(mapMember),
    counties: counties.filter((county) => county.members.length > 0).map(mapCounty),
    water,
  });
}

/**
 * The map of the members of one group, or null where there is but one: a dot by itself says nothing. `here` is the member that
 * the map is about, where it is about one.
 */
export function groupMap(
  members: readonly Member[],
  heading: string,
  { water }: Model,
  here: Member | null = null,
): MemberMapView | null {
  if (members.length < 2) return null;
  const places = members.map((member) => ({ ...mapMember(member), isHere: member === here }));
  return detailMap(places, `Karta: ${heading}`, water);
}

function mapMember(member: Member): MapMember {
  return {
    name: member.name,
    shortName: member.shortName,
    url: memberUrl(member),
    kind: member.kind,
    associated: member.associated,
    county: member.county.id,
    lat: member.position.lat,
    lon: member.position.lon,
  };
}

const mapCounty = (county: County) => ({ id: county.id, name: county.name, url: countyUrl(county) });
