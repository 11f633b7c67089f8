/** Values that an editor might write by mistake, of every kind that YAML knows. */
export const VALUES = [
  ..."17|070|0701234567|+4684100000|1e3|0x1F|2024-02-31|16/2 2024|ja|no|true|null|~".split("|"),
  ...["", '""', "' '", "[]", "{}", "[a, b]", "{ a: b }", "- x", "a: b", "a:", "x #y", "#y", "# y"],
  ...[
    "*x",
    "&x y",
    "&x",
    "!x y",
    "!!str y",
    "%x",
    "@x",
    "`x`",
    "? x",
    "|",
    ">-",
    '"x',
    "'x",
    '"x" y',
    "[x",
    "{x",
    "x]",
  ],
  ...["”x”", "<b>x</b>", "Ã¥", "\u200bx", "\u00a0x", "x\u00a0y", "a\u0308", "---", "...", "<<: *x", "__proto__", "\\"],
];

/** Signs, and short runs of them, that mean something to YAML or to a program on the way. */
export const SIGNS = [
  ...["\t", "\r", "\n", "\0", "\u0007", "\u00a0", "\u200b", "\ufeff", "\u2028", "\u0308", "\ufffd", "å", "😀"],
  ...Array.from("\"':#-{}[]&*!|>%@`?,<=\\ "),
  ...[": ", " #", "- ", "\n---\n", "\n...\n", "\n=======\n", '"\n', "\n- ", "\n\n", "  "],
];

/** Lines that come in by mistake: what other programs put between texts, and what YAML reads as more than text. */
export const LINES = [
  ...[
    "---",
    "...",
    "=======",
    "<<<<<<< HEAD",
    ">>>>>>> min-gren",
    "%YAML 1.2",
    "",
    "  ",
    "\t",
    "-",
    "- ",
    "- x",
    "  - x",
  ],
  ...[
    "x",
    "  x",
    "x: y",
    "  x: y",
    "    x: y",
    "x:",
    "? x",
    ": x",
    "&x",
    "!x",
    "<<: *x",
    "# x",
    '"',
    "'",
    "[",
    "}",
    "|",
  ],
];
