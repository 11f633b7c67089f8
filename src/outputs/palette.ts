/**
 * The site's colours for light and dark screens, by custom property. They are written only here; styles, templates,
 * icons and pictures use them. A colour missing under `dark` is the same as under `light`.
 */
export const PALETTE = {
  light: {
    surface: "#ffffff",
    mist: "#ebf3f7",
    text: "#0b1e2a",
    muted: "#465963",
    line: "#c6d3da",
    outline: "#667a85",
    link: "#075489",
    mark: "#ffe58a",
    "mark-text": "#0b1e2a",
    wave: "#9bbfd5",
    water: "#0f6aa6",
    deep: "#0a3450",
    "deep-text": "#ffffff",
    "deep-muted": "#bcd6e5",
  },
  dark: {
    surface: "#0b1922",
    mist: "#081520",
    text: "#e9f0f4",
    muted: "#a9bac4",
    line: "#2a3d49",
    outline: "#7d929e",
    link: "#8fcbf0",
    wave: "#28495d",
    water: "#4a9fd6",
    deep: "#0f3a57",
    "deep-muted": "#b5d2e3",
  },
} as const;
