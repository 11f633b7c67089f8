/** The years that have meetings. */
export const TERM_YEARS: readonly number[] = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];

/** The day on which the organisation is looked at, that of all acceptance tests: what lies after it has no minutes. */
export const LARGE_TODAY = "2026-11-23";

/** So many documents the organisation has. */
export const DOCUMENT_COUNT = 300;

/** The years whose decisions are a source, the last of them before the day that is looked at. */
export const FIRST_DECISIONS = 2018;
export const LAST_DECISIONS = 2026;
