/** A row that can be found. */
export interface Row {
  words: string[];
  facts: string;
}

/** A list that can be narrowed: on the page, or fetched. */
export interface List<Found extends Row = Row> {
  isFetched: boolean;
  /** Rejects where a list that is fetched cannot be. */
  rows(): Promise<Found[]>;
  /** Shows these rows alone, or with null the page as it was. Gives how many are seen. */
  show(fitting: readonly Row[] | null): number;
}
