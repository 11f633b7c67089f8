const NAMES = [".ds_store", ".localized", "thumbs.db", "ehthumbs.db", "desktop.ini", ".directory"];

/** Whether a system, or Office while a file is open, leaves a file of this name in a folder, so that nobody would miss it. */
export function isSystemFile(name: string): boolean {
  return (
    NAMES.includes(name.toLowerCase()) || name.startsWith("._") || name.startsWith(".nfs") || name.startsWith("~$")
  );
}
