/** A table on its way to a file: plain text and numbers, a heading and a width (in characters) for each column. */
export interface ReportTable {
  /** Name of the sheet; at most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** Lines above the table: what it is, of whom, of which span. */
  readonly notes: readonly string[];
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number)[])[];
}
