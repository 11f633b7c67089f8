const NAMES = [".ds_store", ".localized", "thumbs.db", "ehthumbs.db", "desktop.ini", ".directory"];

/** Whether a name is that of a file that a system leaves in folders that are looked at, and that nobody would miss. */
export function isSystemFile(name: string): boolean {
  return NAMES.includes(name.toLowerCase()) || name.startsWith("._") || name.startsWith(".nfs");
}
