/** The light colours of assets/css/tokens.css: a picture in a conversation has no dark mode. */
export const PALETTE = {
  surface: "#ffffff",
  mist: "#ebf3f7",
  text: "#0b1e2a",
  muted: "#465963",
  outline: "#667a85",
  wave: "#9bbfd5",
  water: "#0f6aa6",
} as const;
