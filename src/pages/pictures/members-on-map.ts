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

/** Maps that are drawn already: every member of a county has the same one on its page. */
const drawn = new WeakMap<Model, Map<string, MemberMapView>>();

/** The map of the full members of a county, or null where there is but one: a dot by itself says nothing. */
export function countyMap(model: Model, county: County): MemberMapView | null {
  return groupMap(model, county.id, county.name, county.members);
}

/** The map of all associated members, or null where there is but one. */
export function associatedMap(model: Model): MemberMapView | null {
  const associated = model.members.filter((member) => member.associated && !member.former);
  return groupMap(model, "", "Associerade medlemmar", associated);
}

/** The map on a member's own page: its county's, or that of the associated ones, with the member told apart. */
export function mapAround(model: Model, member: Member): MemberMapView | null {
  if (member.former) return null;
  const map = member.associated ? associatedMap(model) : countyMap(model, member.county);
  const url = memberUrl(member);
  return map && { ...map, members: map.members.map((each) => ({ ...each, isHere: each.url === url })) };
}

function groupMap(model: Model, id: string, heading: string, members: readonly Member[]): MemberMapView | null {
  if (members.length < 2) return null;
  const maps = drawn.get(model) ?? new Map<string, MemberMapView>();
  const map = maps.get(id) ?? detailMap(members.map(mapMember), `Karta: ${heading}`, model.water);
  drawn.set(model, maps.set(id, map));
  return map;
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
