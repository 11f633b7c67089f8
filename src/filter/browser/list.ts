/** A row that can be found. */
export interface Row {
  words: string[];
  facts: string;
}

/** A list that can be narrowed: on the page, or fetched. */
export interface List<Found extends Row = Row> {
  isFetched: boolean;
  /** Rejects if a fetched list cannot be fetched. */
  rows(): Promise<Found[]>;
  /** Shows only these rows, or with null the original page. Returns how many are visible. */
  show(fitting: readonly Row[] | null): number;
}
