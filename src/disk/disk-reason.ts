/** What each error of the disk means, and what to do, in Swedish. */
const REASONS: Readonly<Record<string, (path: string) => string>> = {
  ENOSPC: () => "Disken är full. Ge plats och kör igen.",
  EDQUOT: () => "Ditt utrymme på disken är fullt. Ge plats och kör igen.",
  EROFS: (path) => `${path} ligger på en disk som inte kan skrivas. Välj en annan mapp.`,
  EACCES: (path) =>
    `${path} får inte läsas eller skrivas av den här användaren. Ge rätt till det, eller välj en annan mapp.`,
  EPERM: (path) => `${path} får inte ändras av den här användaren. Ge rätt till det, eller välj en annan mapp.`,
  ENOTDIR: (path) =>
    `${path} går inte att nå: en del av sökvägen är en fil och ingen mapp. Flytta filen eller välj en annan mapp.`,
  EEXIST: (path) => `${path} är en fil där det ska vara en mapp. Flytta filen eller välj en annan mapp.`,
  EISDIR: (path) => `${path} är en mapp där det ska vara en fil. Flytta mappen.`,
  ENOTEMPTY: (path) => `${path} är en mapp med innehåll som är i vägen. Flytta mappen.`,
  EBUSY: (path) =>
    `${path} används av ett annat program, eller är en egen disk. Stäng programmet, eller välj en mapp inuti disken.`,
  ELOOP: (path) => `${path} är en länk som leder runt i en cirkel. Välj en annan mapp.`,
  ENAMETOOLONG: (path) => `${path} är en för lång sökväg. Välj en mapp med kortare namn.`,
  EMFILE: () => "För många filer är öppna på en gång. Stäng andra program och kör igen.",
  EIO: (path) => `Disken svarar inte som den ska vid ${path}. Prova en annan disk.`,
};

/** The words of programs that give no code. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/no space left on device/i, "ENOSPC"],
  [/disk quota exceeded/i, "EDQUOT"],
];

/**
 * Why the disk did not do what was asked, in Swedish, if that is what an error or any of its causes is about; else null.
 */
export function diskReason(error: unknown): string | null {
  const seen = new Set<unknown>();
  for (let current = error; current instanceof Error && !seen.has(current); current = causeOf(current)) {
    seen.add(current);
    const reason = REASONS[codeOf(current)];
    if (reason !== undefined) return reason(placeOf(current));
  }
  return null;
}

/** Eleventy names the cause in its own way. */
function causeOf(error: Error): unknown {
  return error.cause ?? Reflect.get(error, "originalError");
}

function codeOf(error: Error): string {
  if ("syscall" in error && "code" in error && typeof error.code === "string") return error.code;
  return WORDS.find(([words]) => words.test(error.message))?.[1] ?? "";
}

function placeOf(error: Error): string {
  return "path" in error && typeof error.path === "string" ? error.path : "Filen";
}
