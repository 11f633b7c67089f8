import type { z } from "zod";
import type { Records } from "./kinds.ts";
import type { delegation, holder, office, seat, term } from "./schema/bodies.ts";
import type { prose } from "./schema/prose.ts";

export type MemberRecord = Records["members"][number];
export type PartyRecord = Records["parties"][number];
export type PersonRecord = Records["people"][number];
export type BodyRecord = Records["bodies"][number];
export type ProseRecord = z.infer<typeof prose>;
export type TermRecord = z.infer<typeof term>;
export type DelegationRecord = z.infer<typeof delegation>;
export type SeatRecord = z.infer<typeof seat>;
export type HolderRecord = z.infer<typeof holder>;
export type OfficeRecord = z.infer<typeof office>;
