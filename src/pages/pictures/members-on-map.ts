import type { County, Member, Model } from "../../model/model.ts";
import { countyUrl, memberUrl } from "../../urls.ts";
import { detailMap, memberMap, type MapMember, type MemberMapView } from "./member-map.ts";

export type { MemberMapView };

/** Maps that are already drawn: all pages of a county's members have the same one, and so do their pictures. */
const drawn = new WeakMap<Model, Map<string, MemberMapView>>();

/** The map of all present members, with one highlighted if given. */
export function allMembersMap(model: Model, here: Member | null = null): MemberMapView {
  const { members, counties, water } = model;
  const map = drawnOnce(model, "all", () =>
    memberMap({
      members: members.filter((member) => !member.former).map(mapMember),
      counties: counties.filter((county) => county.members.length > 0).map(mapCounty),
      water,
    }),
  );
  return here === null ? map : toldApart(map, here);
}

/** The map of a county's full members; null if there is only one, as a single dot says nothing. */
export function countyMap(model: Model, county: County): MemberMapView | null {
  return groupMap(model, `county ${county.id}`, county.name, county.members);
}

/** The map of all associated members; null if there is only one. */
export function associatedMap(model: Model): MemberMapView | null {
  const associated = model.members.filter((member) => member.associated && !member.former);
  return groupMap(model, "associated", "Associerade medlemmar", associated);
}

/** The map on a member's page, with the member highlighted: that of its county, or of the associated members. */
export function mapAround(model: Model, member: Member): MemberMapView | null {
  if (member.former) return null;
  const map = member.associated ? associatedMap(model) : countyMap(model, member.county);
  return map && toldApart(map, member);
}

function toldApart(map: MemberMapView, here: Member): MemberMapView {
  const url = memberUrl(here);
  return { ...map, members: map.members.map((each) => ({ ...each, isHere: each.url === url })) };
}

function groupMap(model: Model, name: string, heading: string, members: readonly Member[]): MemberMapView | null {
  if (members.length < 2) return null;
  return drawnOnce(model, name, () => detailMap(members.map(mapMember), `Karta: ${heading}`, model.water));
}

function drawnOnce(model: Model, name: string, draw: () => MemberMapView): MemberMapView {
  const maps = drawn.get(model) ?? new Map<string, MemberMapView>();
  const map = maps.get(name) ?? draw();
  drawn.set(model, maps.set(name, map));
  return map;
}

function mapMember(member: Member): MapMember {
  return {
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
