import { BOARD_BY_ELECTIONS } from "./board-by-elections.ts";

/** What changed at one by-election, and what the site must say of it. */
export interface ByElection {
  /** Its number in the plan: some have two steps. */
  number: number;
  what: string;
  /** The id of the body. */
  body: string;
  /** The last day on which it had surely not happened, and the first on which it surely had. */
  last: string;
  first: string;
  /** The rows of the person lists: name, role, party's mark, principal. Null: an empty seat. */
  before: string | null;
  after: string | null;
  /** Whether the seat that nobody has afterwards is known to be vacant. */
  vacant: boolean;
  sentences: string[];
}

/** Those of the committee and the council, 23 to 30. */
const OTHERS = `
23 urvalsgrupp 2024-10-24 2024-10-25 a member whose substitute stays
Ragna Skymning, Ledamot, TR, Strömkarlsta kommun
Valdemar Gryning, Ledamot, TR, Strömkarlsta kommun
Ragna Skymning avgick 25 oktober 2024 som ledamot.
Valdemar Gryning valdes 25 oktober 2024 till ledamot och efterträdde Ragna Skymning.

24 urvalsgrupp 2025-10-23 2025-10-24 a member whose substitute had been replaced before
Otto Nattväktare, Ledamot, AL, Neckenäs kommun
Ylva-Li Morgonstjärna, Ledamot, AL, Neckenäs kommun
Otto Nattväktare avgick 24 oktober 2025 som ledamot.
Ylva-Li Morgonstjärna valdes 24 oktober 2025 till ledamot och efterträdde Otto Nattväktare.
Vilgot Väktare valdes 25 oktober 2024 till personlig ersättare för Otto Nattväktare och efterträdde Stina Sömnlös.

25 urvalsgrupp 2024-10-24 2024-10-25 a personal substitute
Stina Sömnlös, Ersättare, AL
Vilgot Väktare, Ersättare, AL
Stina Sömnlös avgick 25 oktober 2024 som ersättare.
Vilgot Väktare valdes 25 oktober 2024 till personlig ersättare för Otto Nattväktare och efterträdde Stina Sömnlös.

26 urvalsgrupp 2026-07-31 2026-08-01 a member whose seat stands empty while the substitute stays
Tage Fjäderlätt, Ledamot, DR, Lindormsby kommun
vakant
Tage Fjäderlätt avgick 1 augusti 2026 som ledamot.
Platsen efter Tage Fjäderlätt är vakant sedan 1 augusti 2026.

27 urvalsgrupp 2026-05-31 2026-06-01 a personal substitute who died
Edvin Avgrund, Ersättare, MÅ
vakant
Edvin Avgrund avled 1 juni 2026.
Platsen efter Edvin Avgrund är vakant sedan 1 juni 2026.

28 storting 2024-03-19 2024-03-20 a delegate
Folke Fågelfänger, Ledamot, TR, Region Trollskogen
Sigrid Sländevinge, Ledamot, TR, Region Trollskogen
Folke Fågelfänger avgick 20 mars 2024 som ledamot.
Sigrid Sländevinge valdes 20 mars 2024 till ledamot och efterträdde Folke Fågelfänger.

29 storting 2026-01-14 2026-01-15 a delegate who died
Gustav Gengångare, Ledamot, NÄ, Region Näcksjö
vakant
Gustav Gengångare avled 15 januari 2026.
Platsen efter Gustav Gengångare är vakant sedan 15 januari 2026.

30 storting 2025-04-09 2025-04-10 a substitute who became a delegate
Ulrika Ugglevik, Ledamot, SA, Region Drakfjäll
Anders-Petter Glödhög, Ledamot, SA, Region Drakfjäll
Ulrika Ugglevik avgick 10 april 2025 som ledamot.
Anders-Petter Glödhög valdes 10 april 2025 till ledamot och efterträdde Ulrika Ugglevik.

30 storting 2025-04-09 2025-04-10 a substitute's seat that nobody is entered for afterwards
Anders-Petter Glödhög, Ersättare, SA, Region Drakfjäll
-
Anders-Petter Glödhög lämnade 10 april 2025 uppdraget som ersättare.
`;

/** All thirty. Nothing here comes from the tables that the data is made of. */
export const BY_ELECTIONS: readonly ByElection[] = [BOARD_BY_ELECTIONS, OTHERS].flatMap((table) =>
  table.trim().split("\n\n").map(byElection),
);

/** A block of lines: number, body, last day before, first day after and what it is; the row before; the row after; sentences. */
function byElection(block: string): ByElection {
  const [head = "", before = "", after = "", ...sentences] = block.split("\n");
  const [number, body = "", last = "", first = "", ...what] = head.split(" ");
  return {
    number: Number(number),
    what: what.join(" "),
    body,
    last,
    first,
    before: before === "-" ? null : before,
    after: after === "-" || after === "vakant" ? null : after,
    vacant: after === "vakant",
    sentences,
  };
}
