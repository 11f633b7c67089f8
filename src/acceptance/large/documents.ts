import { MEETINGS, type MeetingPlan } from "./meetings.ts";
import { mattersOf } from "./minutes.ts";
import { pdf } from "./pdf.ts";
import { DOCUMENT_COUNT, LARGE_TODAY } from "./years.ts";
import type { Yaml } from "./yaml.ts";

interface DocumentPlan {
  id: string;
  title: string;
  kind: string;
  date?: string;
  body?: string;
  meeting?: string;
  address?: string;
  language?: string;
  status?: string;
  replaces?: string;
  members?: string[];
  /** Neither file nor address: only the page on which it was published is known. */
  isLost?: boolean;
}

const BODY_NAMES = { ledning: "ledningen", storting: "stormötet", urvalsgrupp: "urvalsgruppen" };

/** Minutes, and for the council and the later boards notice and papers. The newest minutes are drafts, older ones adjusted. */
function ofMeeting({ id, body, date, cancelled }: MeetingPlan): DocumentPlan[] {
  const about = { date, body, meeting: id };
  const where = `${BODY_NAMES[body]} ${date}`;
  const isHeld = date < LARGE_TODAY;
  const status = date > "2026-10" ? "draft" : "adjusted";
  const before: DocumentPlan[] = [
    { ...about, id: `kallelse-${id}`, title: `Kallelse till ${where}`, kind: "notice" },
    { ...about, id: `handlingar-${id}`, title: `Handlingar till ${where}`, kind: "papers" },
  ];
  const hasPapers = body !== "urvalsgrupp" && date > "2023-06" && date < "2026-12" && !cancelled;
  return [
    ...(isHeld ? [{ ...about, id: `protokoll-${id}`, title: `Protokoll ${where}`, kind: "minutes", status }] : []),
    ...(hasPapers || id === "ledning-2026-12-11" ? before : []),
  ];
}

const YEARS = Array.from({ length: 24 }, (_, index) => 2003 + index);

/** What is made every year: before 2009 only known by its source, for some years kept at another place. */
const YEARLY: readonly DocumentPlan[] = YEARS.flatMap((year): DocumentPlan[] => {
  const [date, isLost] = [String(year), year < 2009];
  const address = year < 2012 ? `https://arkiv.example/plan-${date}.pdf` : undefined;
  return [
    { id: `plan-${date}`, title: `Verksamhetsplan ${date}`, kind: "plan", date, ...(address ? { address } : {}) },
    { id: `berattelse-${date}`, title: `Verksamhetsberättelse ${date}`, kind: "annual-report", date, isLost },
    { id: `budget-${date}`, title: `Budget ${date}`, kind: "other", date, body: "ledning", isLost },
  ];
});

const RULES: readonly DocumentPlan[] = [
  { id: "stadgar-1998", title: "Stadgar 1998", kind: "statutes", date: "1998", isLost: true },
  { id: "stadgar-2012", title: "Stadgar 2012", kind: "statutes", date: "2012-05", replaces: "stadgar-1998" },
  { id: "stadgar-2020", title: "Stadgar 2020", kind: "statutes", date: "2020-05-23", replaces: "stadgar-2012" },
  { id: "stadgar-2027", title: "Stadgar, förslag", kind: "statutes", date: "2026-11", status: "draft" },
  { id: "arbetsordning-2021", title: "Arbetsordning", kind: "rules-of-procedure", date: "2021", body: "ledning" },
  {
    id: "arbetsordning-2024",
    title: "Arbetsordning 2024",
    kind: "rules-of-procedure",
    date: "2024-02-14",
    body: "ledning",
    replaces: "arbetsordning-2021",
  },
  { id: "forteckning-medlemmar", title: "Förteckning över medlemmar", kind: "register" },
  { id: "framtid-2050", title: "Framtidsbild 2050", kind: "vision", date: "2021", body: "storting" },
  { id: "vision-2050", title: "Vision 2050", kind: "vision", date: "2021", body: "storting", language: "en" },
  { id: "inriktning-2023", title: "Inriktningsmål 2023–2027", kind: "goals", date: "2023-05-23", body: "storting" },
  { id: "avtal-dimdal", title: "Avtal om Dimdals utträde", kind: "other", date: "2024-12-01", members: ["dimdal"] },
  {
    id: "farjan",
    title: "Utredning om färjan mellan Näckfors och Sjörålund",
    kind: "other",
    date: "2022-08",
    members: ["nackfors", "sjoralund"],
  },
];

const PLANNED = [...MEETINGS.flatMap(ofMeeting), ...YEARLY, ...RULES];

/** All 300: letters to members fill up what is missing. */
export const DOCUMENTS: readonly DocumentPlan[] = [
  ...PLANNED,
  ...Array.from({ length: DOCUMENT_COUNT - PLANNED.length }, (_, index): DocumentPlan => {
    const date = `${2020 + (index % 7)}-0${1 + (index % 9)}`;
    return { id: `brev-${index + 1}`, title: `Brev till medlemmarna nummer ${index + 1}`, kind: "other", date };
  }),
];

const hasFile = ({ address, isLost }: DocumentPlan) => address === undefined && !isLost;

/** documents.yaml. */
export function documentsFile(): Yaml {
  return DOCUMENTS.map(({ isLost, ...plan }): Yaml => {
    const file = hasFile({ ...plan, ...(isLost === undefined ? {} : { isLost }) }) ? `${plan.id}.pdf` : undefined;
    return { ...plan, file, source: isLost ? "gammal-parm" : "arkivet" };
  });
}

/** The files that documents.yaml names: each of two pages, or three for minutes. */
export function documentFiles(): Map<string, Uint8Array> {
  const matters = mattersOf(DOCUMENTS.filter(({ kind }) => kind === "minutes").map(({ id }) => id));
  return new Map(
    DOCUMENTS.filter(hasFile).map((plan) => {
      const pages = Array.from({ length: plan.kind === "minutes" ? 3 : 2 }, (_, index) => [
        plan.title,
        `Sida ${index + 1}`,
        "",
        ...(index === 1 ? (matters.get(plan.id) ?? []) : []),
        "Påhittat dokument från en påhittad organisation (Sagobygdernas samverkan).",
        "Räksmörgås på Åvattna: å, ä, ö, é – och ett tankstreck.",
      ]);
      return [`${plan.id}.pdf`, pdf(plan.title, pages)];
    }),
  );
}
